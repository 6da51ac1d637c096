package fr.repere.search.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import java.util.List;
import java.util.Optional;

/**
 * What a map shows and says, without a size or a format. Every text is ready to be read, in the language of the heading.
 *
 * @param heading what stands above; without title and subtitle the map takes the whole sheet
 * @param scene what is drawn
 * @param legend what the colours mean; without entries no room is kept for it
 * @param footer sources, licences and remarks, one paragraph each
 */
public record MapSheet(Heading heading, Scene scene, Legend legend, List<String> footer) {

    /** A sheet that cannot be changed afterwards. */
    public MapSheet {
        footer = List.copyOf(footer);
    }

    /**
     * What stands above the map.
     *
     * @param title one sentence, may be empty
     * @param subtitle what was counted, under which conditions, when; may be empty
     * @param language in which all texts are, and hence from which side they are read
     */
    public record Heading(String title, String subtitle, Language language) {}

    /**
     * What is drawn, from the bottom to the top: base, areas, spots, points; names of towns where there is room left.
     *
     * @param areas territories in their colours; who has no boundary is a dot at its point, in its colour
     * @param base ids of territories whose outlines are drawn faintly, such as the départements around or above
     * @param focus ids of territories that the map must show whole and no more; the areas and points when empty
     * @param spots unnumbered dots
     * @param points numbered dots
     * @param towns to find one's way by, the most important first
     */
    public record Scene(
            List<Area> areas,
            List<String> base,
            List<String> focus,
            List<Spot> spots,
            List<Point> points,
            List<Town> towns) {

        /** A scene that cannot be changed afterwards. */
        public Scene {
            areas = List.copyOf(areas);
            base = List.copyOf(base);
            focus = List.copyOf(focus);
            spots = List.copyOf(spots);
            points = List.copyOf(points);
            towns = List.copyOf(towns);
        }

        /** A scene of territories alone. */
        public static Scene of(List<Area> areas, List<String> base) {
            return new Scene(areas, base, List.of(), List.of(), List.of(), List.of());
        }
    }

    /**
     * A territory in its colour.
     *
     * @param id kind and code, such as {@code departement:21}
     * @param name for who points at it in SVG, and beside its swatch where it has neither boundary nor frame
     * @param label what is written in it, such as its number
     */
    public record Area(String id, String name, Fill fill, Optional<String> label) {}

    /** A small dot, such as a place. */
    public record Spot(LonLat at, Fill fill) {}

    /**
     * A numbered dot.
     *
     * @param number what is written in it: short
     */
    public record Point(String number, LonLat at, Fill fill) {}

    /** A town and where its middle is. */
    public record Town(String name, LonLat at) {}

    /**
     * What the colours mean.
     *
     * @param title what was counted
     * @param counted what the numbers on the other side are, such as {@code départements}; may be empty
     * @param entries from the least to the most, then what has no number
     */
    public record Legend(String title, String counted, List<Entry> entries) {

        /** No legend. */
        public static final Legend NONE = new Legend("", "", List.of());

        /** A legend that cannot be changed afterwards. */
        public Legend {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One line of the legend.
     *
     * @param label such as {@code 3 – 6}
     * @param count how many territories have it, such as {@code 12}; may be empty
     */
    public record Entry(Fill fill, String label, String count, Sign sign) {

        /** The colour of an area. */
        public Entry(Fill fill, String label, String count) {
            this(fill, label, count, Sign.AREA);
        }
    }

    /** What stands before a line of the legend. */
    public enum Sign {
        AREA,
        DOT,
        NUMBERED
    }
}
