package fr.repere.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fiche must be like, wherever it is: filters treat local and national fiches alike. They overlap, they do not contain:
 * an age of 18 to 25 keeps what is for 16 to 30.
 *
 * @param chosen the values of each facet, one of which a fiche must have; facets without a choice are left out
 * @param age years that the fiche must be for at least in part
 * @param verifiedSince the day since which somebody must have confirmed the fiche
 * @param publishedUntil the last day on which it may have been published
 * @param openAt the moment, a whole minute, at which one of its places must be open
 * @param stated whether fiches that do not state a criterion are dropped
 */
public record Filters(
        Map<Facet, List<String>> chosen,
        Optional<AgeRange> age,
        Optional<LocalDate> verifiedSince,
        Optional<LocalDate> publishedUntil,
        Optional<Instant> openAt,
        boolean stated) {

    private static final Filters NONE = chosen(Map.of());

    /**
     * Ages in years, both included.
     *
     * @param youngest 0 to 150
     * @param oldest not less than {@code youngest}
     */
    public record AgeRange(int youngest, int oldest) {}

    /** Sorts the values, so that the same filters are always written the same way. */
    public Filters {
        Map<Facet, List<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, values.stream().distinct().sorted().toList());
            }
        });
        chosen = sorted;
    }

    /** Everything passes. */
    public static Filters none() {
        return NONE;
    }

    /** Only one of these values of one facet passes. */
    public static Filters of(Facet facet, Collection<String> values) {
        return chosen(Map.of(facet, List.copyOf(values)));
    }

    private static Filters chosen(Map<Facet, List<String>> values) {
        return new Filters(values, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The values chosen of a facet; empty when all pass. */
    public List<String> of(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** The same text for the same filters, whatever the moment: time passes while pages are turned. */
    String key() {
        return "%s %s %s %s %s %s".formatted(chosen, age, verifiedSince, publishedUntil, openAt.isPresent(), stated);
    }

    /** The same filters, which drop fiches that do not state a criterion. */
    public Filters onlyStated() {
        return new Filters(chosen, age, verifiedSince, publishedUntil, openAt, true);
    }

    /** The same filters with other values of one facet. */
    public Filters with(Facet facet, Collection<String> values) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, List.copyOf(values));
        return new Filters(changed, age, verifiedSince, publishedUntil, openAt, stated);
    }
}
