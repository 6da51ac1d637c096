package fr.repere.search.leaflet;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.leaflet.Leaflet.Item;
import fr.repere.search.leaflet.Leaflet.Place;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapDrawing;
import fr.repere.search.map.MapPainter;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Point;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.MapSheet.Town;
import fr.repere.search.place.TerritoryCache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws where the fiches of a leaflet are, each place under the number of its fiche. */
@Component
class LeafletMap {

    private static final Fill DOT = Fill.plain(0x000091);
    /** On paper 180 mm wide, the smallest letters are then 7 points high. */
    private static final double UNITS = 1_000;

    private static final double LEAST_UNITS = 420;
    private static final int MOST_NUMBERS = 3;

    private final MapPainter painter;
    private final TerritoryCache territories;

    LeafletMap(MapPainter painter, TerritoryCache territories) {
        this.painter = painter;
        this.territories = territories;
    }

    /**
     * The map; none when no place of them has a position.
     *
     * @param width of the page between its margins
     * @param highest in the same unit
     */
    Optional<Fitted> of(Leaflet leaflet, double width, double highest) {
        List<Point> points = points(leaflet.items());
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<String> around = territories.all().stream()
                .filter(territory -> territory.kind().equals("departement"))
                .map(TerritoryDocument::id)
                .toList();
        Scene scene = new Scene(List.<Area>of(), around, List.of(), List.of(), points, towns(leaflet.items()));
        MapSheet sheet = new MapSheet(new Heading("", "", leaflet.language()), scene, Legend.NONE, List.of());
        MapDrawing wide = painter.drawing(sheet, UNITS);
        double fitting = Math.min(width, highest * wide.width() / wide.height());
        // A high map is narrower on paper: it gets fewer units, so that its letters stay as large.
        MapDrawing drawn =
                fitting == width ? wide : painter.drawing(sheet, Math.max(LEAST_UNITS, UNITS * fitting / width));
        return Optional.of(new Fitted(drawn, Math.min(width, highest * drawn.width() / drawn.height())));
    }

    /** A map and how wide it is on paper. */
    record Fitted(MapDrawing drawing, double width) {

        /** How high it is on paper. */
        double height() {
            return width * drawing.height() / drawing.width();
        }
    }

    /** What stands at one address is one dot with all its numbers. */
    private static List<Point> points(List<Item> items) {
        Map<LonLat, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (Place place : items.get(i).places()) {
                int number = i + 1;
                place.point().ifPresent(point -> {
                    List<Integer> there = numbers.computeIfAbsent(point, at -> new ArrayList<>());
                    if (!there.contains(number)) {
                        there.add(number);
                    }
                });
            }
        }
        return numbers.entrySet().stream()
                .map(at -> new Point(written(at.getValue()), at.getKey(), DOT))
                .toList();
    }

    private static String written(List<Integer> numbers) {
        String shown = numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > MOST_NUMBERS ? shown + " +" + (numbers.size() - MOST_NUMBERS) : shown;
    }

    /** The towns of the places, to find one's way by. */
    private static List<Town> towns(List<Item> items) {
        Map<String, Town> towns = new LinkedHashMap<>();
        items.stream()
                .flatMap(item -> item.places().stream())
                .filter(place -> !place.town().isEmpty())
                .forEach(place -> place.point()
                        .ifPresent(point -> towns.putIfAbsent(place.town(), new Town(place.town(), point))));
        return List.copyOf(towns.values());
    }
}
