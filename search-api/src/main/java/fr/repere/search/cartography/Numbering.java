package fr.repere.search.cartography;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.cartography.Cartography.Entry;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Orders the fiches of a chapter and numbers their places: by commune, then by position, the one whose first title comes first before the
 * others. What stands at one position has numbers in a row, which a map can say in a few letters.
 */
final class Numbering {

    private final Collator french = Collator.getInstance(Locale.FRENCH);
    private final Map<LonLat, String> firstTitles = new HashMap<>();

    private Numbering(List<Entry> entries) {
        for (Entry entry : entries) {
            position(entry)
                    .ifPresent(at -> firstTitles.merge(
                            at, entry.title(), (one, other) -> french.compare(one, other) <= 0 ? one : other));
        }
    }

    /** The entries in their order, their places numbered from 1; what is nowhere comes last. */
    static List<Entry> of(List<Entry> entries) {
        Numbering numbering = new Numbering(entries);
        List<Entry> numbered = new ArrayList<>();
        int next = 1;
        for (Entry entry : entries.stream().sorted(numbering.order()).toList()) {
            List<Stop> stops = new ArrayList<>();
            for (Stop stop : entry.stops()) {
                stops.add(stop.numbered(stop.point().isPresent() ? next++ : 0));
            }
            numbered.add(entry.at(stops));
        }
        return numbered;
    }

    private Comparator<Entry> order() {
        return Comparator.comparing((Entry entry) -> entry.stops().isEmpty())
                .thenComparing(Numbering::commune, french)
                .thenComparing(this::firstTitleThere, french)
                .thenComparing(entry -> position(entry).map(LonLat::toString).orElse(""))
                .thenComparing(Entry::title, french)
                .thenComparing(Entry::id);
    }

    private static String commune(Entry entry) {
        return entry.stops().isEmpty() ? "" : entry.stops().getFirst().commune();
    }

    private static Optional<LonLat> position(Entry entry) {
        return entry.stops().stream().findFirst().flatMap(Stop::point);
    }

    private String firstTitleThere(Entry entry) {
        return position(entry).map(firstTitles::get).orElse(entry.title());
    }
}
