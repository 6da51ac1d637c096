package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.util.NamedValue;
import fr.repere.geodata.document.RecordFields;
import fr.repere.search.dashboard.Dashboard.FailedShape;
import fr.repere.search.dashboard.Dashboard.RecordedSearches;
import fr.repere.search.dashboard.SearchesInVain;
import fr.repere.search.recording.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the records of searches what people looked for in vain in a territory. */
final class FailedSearches {

    private static final String NUMBER = "number";
    private static final String WITHOUT_LOCAL = "withoutLocal";
    private static final String WITHOUT_ANYTHING = "withoutAnything";
    private static final String SHAPES = "shapes";
    private static final int SHAPES_SHOWN = 20;
    /** The records of some months are asked one by one, each for so many, so that the sum of all is right. */
    private static final int SHAPES_ASKED = 10_000;

    private FailedSearches() {}

    /**
     * What to ask.
     *
     * @param alias of the records
     * @param parts ids of territories, of which a search must have asked for one or for something in it
     * @param since a day by the name under which {@link #read} finds its numbers
     */
    static RequestItem request(String alias, List<String> parts, Map<String, LocalDate> since) {
        LocalDate first = since.values().stream().min(LocalDate::compareTo).orElseThrow();
        return RequestItem.of(item -> item.header(
                        header -> header.index(alias).ignoreUnavailable(true).allowNoIndices(true))
                .body(body -> {
                    body.size(0)
                            .trackTotalHits(total -> total.enabled(false))
                            .query(Clauses.all(List.of(Clauses.terms(RecordFields.IN, parts), from(first))));
                    since.forEach((name, day) -> body.aggregations(
                            name, aggregation -> aggregation.filter(from(day)).aggregations(numbers())));
                    return body;
                }));
    }

    /** The numbers since a day; none when nothing was ever recorded. */
    static RecordedSearches read(Map<String, Aggregate> answer, String name) {
        if (!answer.containsKey(name)) {
            return RecordedSearches.NONE;
        }
        Map<String, Aggregate> all = DashboardReading.bucket(answer, name).aggregations();
        Map<String, Aggregate> withoutLocal =
                DashboardReading.bucket(all, WITHOUT_LOCAL).aggregations();
        return new RecordedSearches(
                number(all),
                number(withoutLocal),
                number(DashboardReading.bucket(withoutLocal, WITHOUT_ANYTHING).aggregations()),
                DashboardReading.terms(withoutLocal, SHAPES).buckets().array().stream()
                        .map(FailedSearches::shape)
                        .toList());
    }

    private static FailedShape shape(StringTermsBucket bucket) {
        return new FailedShape(
                bucket.key().stringValue(),
                number(bucket.aggregations()),
                number(DashboardReading.bucket(bucket.aggregations(), WITHOUT_ANYTHING)
                        .aggregations()));
    }

    /** The numbers of one bucket of {@link #numbersOfPart}. */
    static SearchesInVain.Part part(String code, StringTermsBucket bucket) {
        Map<String, Aggregate> withoutLocal =
                DashboardReading.bucket(bucket.aggregations(), WITHOUT_LOCAL).aggregations();
        return new SearchesInVain.Part(
                code,
                number(bucket.aggregations()),
                number(withoutLocal),
                number(DashboardReading.bucket(withoutLocal, WITHOUT_ANYTHING).aggregations()));
    }

    /** What {@link #part} reads: the three numbers, without what was asked for. */
    static Map<String, Aggregation> numbersOfPart() {
        Aggregation withoutAnything = Aggregation.of(
                aggregation -> aggregation.filter(found(RecordFields.TOTAL)).aggregations(NUMBER, sum()));
        return Map.of(
                NUMBER,
                sum(),
                WITHOUT_LOCAL,
                Aggregation.of(aggregation -> aggregation
                        .filter(found(RecordFields.LOCAL))
                        .aggregations(Map.of(NUMBER, sum(), WITHOUT_ANYTHING, withoutAnything))));
    }

    /** What {@link #read} reads. */
    static Map<String, Aggregation> numbers() {
        Aggregation withoutAnything = Aggregation.of(
                aggregation -> aggregation.filter(found(RecordFields.TOTAL)).aggregations(NUMBER, sum()));
        Aggregation shapes = Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field(RecordFields.SHAPE)
                        .size(SHAPES_SHOWN)
                        .shardSize(SHAPES_ASKED)
                        .order(NamedValue.of(NUMBER, SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))
                .aggregations(Map.of(NUMBER, sum(), WITHOUT_ANYTHING, withoutAnything)));
        Aggregation withoutLocal = Aggregation.of(aggregation -> aggregation
                .filter(found(RecordFields.LOCAL))
                .aggregations(Map.of(NUMBER, sum(), WITHOUT_ANYTHING, withoutAnything, SHAPES, shapes)));
        return Map.of(NUMBER, sum(), WITHOUT_LOCAL, withoutLocal);
    }

    private static Aggregation sum() {
        return Aggregation.of(aggregation -> aggregation.sum(sum -> sum.field(RecordFields.SEARCHES)));
    }

    private static Query found(String field) {
        return Clauses.term(field, Found.NONE.code());
    }

    private static Query from(LocalDate day) {
        return Query.of(query -> query.range(
                range -> range.date(date -> date.field(RecordFields.DAY).gte(day.toString()))));
    }

    private static long number(Map<String, Aggregate> from) {
        Double sum = Objects.requireNonNull(from.get(NUMBER), NUMBER).sum().value();
        return sum == null ? 0 : Math.round(sum);
    }
}
