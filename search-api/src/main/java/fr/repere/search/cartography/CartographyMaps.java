package fr.repere.search.cartography;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapDrawing;
import fr.repere.search.map.MapPainter;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Point;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.MapSheet.Spot;
import fr.repere.search.map.MapSheet.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the maps of one cartography, each when it is first asked for. */
final class CartographyMaps implements Maps {

    private static final Heading NO_HEADING = new Heading("", "", Language.FR);
    private static final Fill GROUND = Fill.plain(0xF1F1F8);
    private static final Fill DOT = Fill.plain(0x000091);
    /** On paper 184 mm wide, the smallest letters are then 7.5 points high. */
    private static final double UNITS = 1_000;

    /** A label of more covers what it belongs to. */
    private static final int MOST_LETTERS = 9;

    private final Cartography cartography;
    private final List<String> territories;
    private final List<String> around;
    private final List<Town> towns;
    private final List<String> credits;
    private final MapPainter painter;
    private final Map<String, MapDrawing> drawn = new HashMap<>();

    /**
     * The maps of a cartography.
     *
     * @param territories ids of the territories that it is about
     * @param around ids of those whose outlines are drawn faintly
     * @param towns by which people find their way, the largest first
     * @param credits whom to name for the boundaries
     */
    CartographyMaps(
            Cartography cartography,
            List<String> territories,
            List<String> around,
            List<Town> towns,
            List<String> credits,
            MapPainter painter) {
        this.cartography = cartography;
        this.territories = territories;
        this.around = around;
        this.towns = towns;
        this.credits = List.copyOf(credits);
        this.painter = painter;
    }

    @Override
    public MapDrawing of(String name) {
        return drawn.computeIfAbsent(
                name,
                wanted -> painter.drawing(
                        new MapSheet(
                                NO_HEADING, wanted.equals(COVER) ? cover() : chapter(wanted), Legend.NONE, List.of()),
                        UNITS));
    }

    @Override
    public List<String> credits() {
        return credits;
    }

    private Scene cover() {
        List<Spot> spots = cartography.chapters().stream()
                .flatMap(chapter -> chapter.stops().stream())
                .flatMap(stop -> stop.point().stream())
                .distinct()
                .map(point -> new Spot(point, DOT))
                .toList();
        return new Scene(ground(), around, territories, spots, List.of(), towns);
    }

    private Scene chapter(String theme) {
        List<Point> points = cartography.chapters().stream()
                .filter(chapter -> chapter.code().equals(theme))
                .flatMap(chapter -> points(chapter).stream())
                .toList();
        return new Scene(ground(), around, territories, List.of(), points, towns);
    }

    private List<Area> ground() {
        return territories.stream()
                .map(id -> new Area(id, "", GROUND, Optional.empty()))
                .toList();
    }

    /** What stands at one address is one dot with all its numbers. */
    private static List<Point> points(Chapter chapter) {
        Map<LonLat, List<Integer>> numbers = new LinkedHashMap<>();
        chapter.stops()
                .forEach(stop -> stop.point()
                        .ifPresent(point -> numbers.computeIfAbsent(point, at -> new ArrayList<>())
                                .add(stop.number())));
        return numbers.entrySet().stream()
                .map(at -> new Point(inWords(at.getValue()), at.getKey(), DOT))
                .toList();
    }

    /** Numbers in a row as {@code 3–6}; of more than fit, how many come behind: {@code 1–9, 12 +7}. */
    static String inWords(List<Integer> ascending) {
        String shown = "";
        int at = 0;
        while (at < ascending.size()) {
            int last = at;
            while (last + 1 < ascending.size() && ascending.get(last + 1) == ascending.get(last) + 1) {
                last++;
            }
            String row = at == last ? "" + ascending.get(at) : ascending.get(at) + "–" + ascending.get(last);
            String longer = shown.isEmpty() ? row : shown + ", " + row;
            if (!shown.isEmpty() && longer.length() > MOST_LETTERS) {
                return shown + " +" + (ascending.size() - at);
            }
            shown = longer;
            at = last + 1;
        }
        return shown;
    }
}
