package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import fr.repere.search.query.FacetCounts.Value;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** Reads what {@link CountRequest} asked. */
final class CountAnswer {

    private final SearchQuery asked;
    private final Map<String, Aggregate> counts;

    CountAnswer(SearchQuery asked, Map<String, Aggregate> counts) {
        this.asked = asked;
        this.counts = counts;
    }

    /** The exact numbers of the scopes. */
    Totals totals() {
        SingleBucketAggregateBase all = bucket(counts, CountRequest.TOTALS);
        long online = count(all.aggregations(), CountRequest.ONLINE);
        long national = count(all.aggregations(), CountRequest.NATIONAL);
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        if (asked.where() instanceof Where.Anywhere) {
            scopes.put(Scope.ANYWHERE, all.docCount() - online - national);
            scopes.put(Scope.NATIONAL, national);
            return new Totals(scopes, online, asked.part());
        }
        SingleBucketAggregateBase local = bucket(all.aggregations(), CountRequest.LOCAL);
        long inside = count(local.aggregations(), CountRequest.INSIDE);
        long covers = count(local.aggregations(), CountRequest.COVERS);
        scopes.put(Scope.INSIDE, inside);
        scopes.put(Scope.COVERS, covers);
        scopes.put(Scope.NEAR, local.docCount() - inside - covers);
        scopes.put(Scope.NATIONAL, national - count(local.aggregations(), CountRequest.NATIONAL));
        return new Totals(scopes, online - count(local.aggregations(), CountRequest.ONLINE), asked.part());
    }

    /** The values of every facet; empty when they were not asked for. */
    List<FacetCounts> facets() {
        if (!asked.facets()) {
            return List.of();
        }
        Map<String, Aggregate> open = bucket(counts, CountRequest.OPEN_FACETS).aggregations();
        long total = totals().total();
        return Arrays.stream(Facet.values())
                .map(facet -> asked.filters().of(facet).isEmpty()
                        ? counts(facet, buckets(open, facet), List.of(), 0)
                        : ofChosen(facet, total))
                .toList();
    }

    private FacetCounts ofChosen(Facet facet, long total) {
        Map<String, Aggregate> own = bucket(counts, facet.code()).aggregations();
        List<StringTermsBucket> others =
                buckets(bucket(own, CountRequest.OTHERS).aggregations(), facet);
        return counts(facet, buckets(own, facet), others, total);
    }

    private FacetCounts counts(
            Facet facet, List<StringTermsBucket> buckets, List<StringTermsBucket> others, long total) {
        List<String> chosen = asked.filters().of(facet);
        long notStated = number(buckets, CountRequest.NOT_STATED);
        long kept = asked.filters().stated() ? 0 : notStated;
        List<Value> values = new ArrayList<>();
        for (StringTermsBucket bucket : buckets) {
            String code = bucket.key().stringValue();
            if (!code.equals(CountRequest.NOT_STATED)) {
                boolean isChosen = chosen.contains(code);
                OptionalLong added = chosen.isEmpty() || isChosen
                        ? OptionalLong.empty()
                        : OptionalLong.of(total + number(others, code));
                values.add(new Value(code, name(bucket), bucket.docCount() + kept, isChosen, added));
            }
        }
        chosen.stream()
                .filter(code -> values.stream().noneMatch(value -> value.code().equals(code)))
                .forEach(code -> values.add(new Value(code, "", kept, true, OptionalLong.empty())));
        values.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::code));
        return new FacetCounts(facet, values, notStated);
    }

    private static String name(StringTermsBucket bucket) {
        Aggregate names = bucket.aggregations().get(CountRequest.NAME);
        return names == null
                ? ""
                : names.sterms().buckets().array().stream()
                        .findFirst()
                        .map(StringTermsBucket::key)
                        .map(FieldValue::stringValue)
                        .orElse("");
    }

    private static long number(List<StringTermsBucket> buckets, String code) {
        return buckets.stream()
                .filter(bucket -> bucket.key().stringValue().equals(code))
                .mapToLong(StringTermsBucket::docCount)
                .findFirst()
                .orElse(0);
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> counts, Facet facet) {
        Aggregate aggregate = Objects.requireNonNull(counts.get(facet.code()), facet::code);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }

    private static long count(Map<String, Aggregate> counts, String name) {
        return bucket(counts, name).docCount();
    }

    private static SingleBucketAggregateBase bucket(Map<String, Aggregate> counts, String name) {
        return Objects.requireNonNull(counts.get(name), name).filter();
    }
}
