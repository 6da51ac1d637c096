package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import fr.repere.geodata.document.FicheFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link TallyClause} asked, as the engine counted it.
 *
 * @param groups by the path of their names, such as {@code all} or {@code theme/others}
 * @param inside how many are inside the place; 0 without one
 * @param covers how many cover it and are not inside; 0 without one
 * @param among which of the fiches that were asked for by id were counted
 * @param allAmong whether {@code among} is complete
 */
record Tally(Map<String, Counts> groups, long inside, long covers, Set<String> among, boolean allAmong) {

    /** What an item of the answer says. */
    static Tally of(Map<String, Aggregate> answer) {
        Map<String, Counts> groups = new HashMap<>();
        answer.forEach((name, group) -> read(name, group.filter(), groups));
        Map<String, Aggregate> all = filter(answer, TallyClause.ALL).aggregations();
        Optional<StringTermsAggregate> among = Optional.ofNullable(all.get(TallyClause.AMONG))
                .map(Aggregate::filter)
                .map(FilterAggregate::aggregations)
                .map(ids -> ids.get(FicheFields.ID))
                .filter(Aggregate::isSterms)
                .map(Aggregate::sterms);
        return new Tally(
                groups,
                number(all, TallyClause.INSIDE),
                number(all, TallyClause.COVERS),
                among.map(Tally::numbers).map(Map::keySet).map(Set::copyOf).orElseGet(HashSet::new),
                among.map(Tally::isComplete).orElse(true));
    }

    /** The numbers under all chosen values. */
    Counts all() {
        return of(TallyClause.ALL);
    }

    /** The numbers of a group, by its path. */
    Counts of(String path) {
        return groups.getOrDefault(path, Counts.NONE);
    }

    private static void read(String path, FilterAggregate group, Map<String, Counts> groups) {
        Map<String, Aggregate> parts = group.aggregations();
        Optional<StringTermsAggregate> values = terms(parts, TallyClause.VALUES);
        Optional<StringTermsAggregate> structures = terms(parts, TallyClause.STRUCTURES);
        groups.put(
                path,
                new Counts(
                        values.map(Tally::numbers).orElse(Map.of()),
                        structures.map(Tally::numbers).orElse(Map.of()),
                        structures.map(Tally::isComplete).orElse(true)));
        if (parts.containsKey(TallyClause.OTHERS)) {
            read(path + "/" + TallyClause.OTHERS, filter(parts, TallyClause.OTHERS), groups);
        }
    }

    private static Optional<StringTermsAggregate> terms(Map<String, Aggregate> parts, String name) {
        return Optional.ofNullable(parts.get(name)).filter(Aggregate::isSterms).map(Aggregate::sterms);
    }

    private static Map<String, Long> numbers(StringTermsAggregate terms) {
        Map<String, Long> numbers = HashMap.newHashMap(terms.buckets().array().size());
        for (StringTermsBucket bucket : terms.buckets().array()) {
            numbers.put(bucket.key().stringValue(), bucket.docCount());
        }
        return numbers;
    }

    private static boolean isComplete(StringTermsAggregate terms) {
        return Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L) == 0;
    }

    private static long number(Map<String, Aggregate> parts, String name) {
        return parts.containsKey(name) ? filter(parts, name).docCount() : 0;
    }

    private static FilterAggregate filter(Map<String, Aggregate> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name).filter();
    }
}
