package fr.repere.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What features of a collection must be like; all conditions hold at once. Unlike a search it ranks nothing, keeps nothing that does not
 * match and adds nothing national.
 *
 * @param area where one of the positions must lie
 * @param changed when the fiche must have changed last
 * @param territories ids such as {@code departement:21} of territories that it must be in, one of each kind at most
 * @param filters what the fiche must be like
 * @param source where it must come from, such as {@code france-services}
 * @param national whether it must concern the whole country, or must not
 * @param online whether it must be held online, or must not
 */
public record ItemQuery(
        Optional<ItemArea> area,
        Optional<Span> changed,
        List<String> territories,
        Filters filters,
        Optional<String> source,
        Optional<Boolean> national,
        Optional<Boolean> online) {

    private static final ItemQuery EVERYTHING = new ItemQuery(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Filters.none(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Days, both included, as clocks show them in UTC.
     *
     * @param from no lower end when absent
     * @param to no upper end when absent
     */
    public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** No condition at all. */
    public static ItemQuery everything() {
        return EVERYTHING;
    }
}
