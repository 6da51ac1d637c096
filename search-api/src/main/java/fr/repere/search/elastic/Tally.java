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
 * @param scopes how many are inside the place, cover it and are near, by the codes of these scopes; empty without a place
 * @param among which of the fiches that were asked for by id were counted
 * @param allAmong whether {@code among} is complete
 */
record Tally(Map<String, Group> groups, Map<String, Long> scopes, Set<String> among, boolean allAmong) {

    /** What an item of the answer says. */
    static Tally of(Map<String, Aggregate> answer) {
        Map<String, Group> groups = new HashMap<>();
        Map<String, Aggregate> all = answer;
        if (answer.containsKey(TallyClause.ALL)) {
            answer.forEach((name, group) -> read(name, group.filter().aggregations(), groups));
            all = filter(answer, TallyClause.ALL);
        } else {
            read(TallyClause.ALL, answer, groups);
        }
        Optional<StringTermsAggregate> among = Optional.ofNullable(all.get(TallyClause.AMONG))
                .map(Aggregate::filter)
                .map(FilterAggregate::aggregations)
                .map(ids -> ids.get(FicheFields.ID))
                .filter(Aggregate::isSterms)
                .map(Aggregate::sterms);
        return new Tally(
                groups,
                scopes(all),
                among.map(Tally::numbers).map(Map::keySet).map(Set::copyOf).orElseGet(HashSet::new),
                among.map(Tally::isComplete).orElse(true));
    }

    /** The numbers under all chosen values. */
    Group all() {
        return of(TallyClause.ALL);
    }

    /** How many numbers there are. */
    int numbers() {
        return groups.values().stream().mapToInt(Group::numbers).sum();
    }

    /** The numbers of a group, by its path. */
    Group of(String path) {
        return groups.getOrDefault(path, Group.NONE);
    }

    private static void read(String path, Map<String, Aggregate> parts, Map<String, Group> groups) {
        Optional<StringTermsAggregate> values = terms(parts, TallyClause.VALUES);
        Optional<StringTermsAggregate> structures = terms(parts, TallyClause.STRUCTURES);
        groups.put(
                path,
                new Group(
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

    private static Map<String, Long> scopes(Map<String, Aggregate> all) {
        Map<String, Long> scopes = new HashMap<>();
        Optional.ofNullable(all.get(TallyClause.SCOPES))
                .map(Aggregate::filters)
                .ifPresent(filters ->
                        filters.buckets().keyed().forEach((name, bucket) -> scopes.put(name, bucket.docCount())));
        return scopes;
    }

    private static Map<String, Aggregate> filter(Map<String, Aggregate> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name).filter().aggregations();
    }
}
