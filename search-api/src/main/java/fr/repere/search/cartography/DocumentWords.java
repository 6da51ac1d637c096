package fr.repere.search.cartography;

import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.wording.PlaceWords;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the document says around the data, for its template. */
public final class DocumentWords {

    /** What is left of A4 between its margins, in millimetres. */
    private static final double PAGE_WIDTH = 184;

    private static final String ON_NO_MAP = "–";

    DocumentWords() {}

    /**
     * A line of a list.
     *
     * @param number as printed
     * @param stop absent for a fiche without a place in the territory
     * @param first whether it is the first of its fiche
     */
    public record Row(String number, @Nullable Stop stop, boolean first) {}

    /** The lines of a fiche: one per place, or one alone. */
    public List<Row> rows(Entry entry) {
        if (entry.stops().isEmpty()) {
            return List.of(new Row(ON_NO_MAP, null, true));
        }
        List<Row> rows = new ArrayList<>();
        for (Stop stop : entry.stops()) {
            String number = stop.number() == 0 ? ON_NO_MAP : Integer.toString(stop.number());
            rows.add(new Row(number, stop, rows.isEmpty()));
        }
        return rows;
    }

    /** Whether a chapter has a place whose position is known. */
    public boolean hasMap(Chapter chapter) {
        return chapter.stops().stream().anyMatch(stop -> stop.number() > 0);
    }

    /** Whether any chapter has such a place. */
    public boolean hasMap(Cartography cartography) {
        return cartography.chapters().stream().anyMatch(this::hasMap);
    }

    /**
     * The size of a map as a style: as wide as the page, unless it would be too high.
     *
     * @param highest in millimetres
     */
    public String size(Maps maps, String name, double highest) {
        double ratio = maps.ratio(name);
        double width = Math.min(PAGE_WIDTH, highest / ratio);
        return String.format(Locale.ROOT, "width: %.1fmm; height: %.1fmm", width, width * ratio);
    }

    /** A number of fiches. */
    public String fiches(long number) {
        return counted(number, "fiche");
    }

    /** A number of places. */
    public String places(long number) {
        return number < 2 ? number(number) + "\u00a0lieu" : number(number) + "\u00a0lieux";
    }

    /** What is not listed because it belongs to no territory. */
    public String apart(long national, long online) {
        List<String> parts = new ArrayList<>();
        if (national > 0) {
            parts.add(national == 1 ? "1\u00a0fiche nationale" : number(national) + "\u00a0fiches nationales");
        }
        if (online > 0) {
            parts.add(counted(online, "fiche") + " en ligne");
        }
        return String.join(" et ", parts);
    }

    /** When somebody confirmed a fiche. */
    public String verified(Entry entry) {
        return entry.verifiedOn().map(PlaceWords::date).orElse("jamais");
    }

    /** A date. */
    public String date(LocalDate date) {
        return PlaceWords.date(date);
    }

    private static String counted(long number, String noun) {
        return number(number) + "\u00a0" + noun + (number < 2 ? "" : "s");
    }

    private static String number(long number) {
        return NumberFormat.getInstance(Locale.FRANCE).format(number);
    }
}
