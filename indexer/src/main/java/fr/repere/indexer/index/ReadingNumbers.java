package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.RecordFields;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How often fiches were read: as search-api counted it, and as their documents say. Reads both page by page. */
public final class ReadingNumbers {

    private static final int PAGE = 5_000;
    private static final String FICHES = "fiches";
    private static final String SUM = "sum";

    private final ElasticsearchConnection connection;
    private final String readings;

    /**
     * The numbers seen through a connection.
     *
     * @param readings alias of the records of readings
     */
    public ReadingNumbers(ElasticsearchConnection connection, String readings) {
        this.connection = connection;
        this.readings = readings;
    }

    /** Readings by id of the fiche, on that day or later; empty when nothing was ever recorded. */
    public Map<String, Long> countedSince(LocalDate day) {
        Map<String, Long> counted = new HashMap<>();
        Map<String, FieldValue> after = Map.of();
        do {
            Map<String, FieldValue> from = after;
            Map<String, Aggregate> answer = connection
                    .call("count readings", client -> client.search(request(day, from), Void.class))
                    .aggregations();
            if (!answer.containsKey(FICHES)) {
                return counted;
            }
            CompositeAggregate page = Objects.requireNonNull(answer.get(FICHES)).composite();
            page.buckets().array().forEach(bucket -> {
                Double sum = Objects.requireNonNull(bucket.aggregations().get(SUM), SUM)
                        .sum()
                        .value();
                counted.put(
                        Objects.requireNonNull(bucket.key().get(FICHES)).stringValue(),
                        sum == null ? 0 : Math.round(sum));
            });
            after = page.buckets().array().size() < PAGE ? Map.of() : page.afterKey();
        } while (!after.isEmpty());
        return counted;
    }

    /** The numbers that documents of an index or alias have, by their ids; who has none is left out. */
    public Map<String, Long> writtenIn(String index) {
        Map<String, Long> written = new HashMap<>();
        List<Hit<Void>> page = connection
                .call("read the views of " + index, client -> client.search(written(index, List.of()), Void.class))
                .hits()
                .hits();
        while (!page.isEmpty()) {
            page.forEach(hit -> written.put(
                    hit.sort().getFirst().stringValue(), hit.sort().getLast().longValue()));
            List<FieldValue> last = page.getLast().sort();
            page = page.size() < PAGE
                    ? List.of()
                    : connection
                            .call(
                                    "read the views of " + index,
                                    client -> client.search(written(index, last), Void.class))
                            .hits()
                            .hits();
        }
        return written;
    }

    private SearchRequest request(LocalDate day, Map<String, FieldValue> after) {
        CompositeAggregationSource fiche =
                CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(RecordFields.FICHE)));
        CompositeAggregation.Builder fiches =
                new CompositeAggregation.Builder().size(PAGE).sources(NamedValue.of(FICHES, fiche));
        if (!after.isEmpty()) {
            fiches.after(after);
        }
        CompositeAggregation pages = fiches.build();
        return SearchRequest.of(request -> request.index(readings)
                .ignoreUnavailable(true)
                .size(0)
                .query(query -> query.range(
                        range -> range.date(date -> date.field(RecordFields.DAY).gte(day.toString()))))
                .aggregations(
                        FICHES,
                        aggregation -> aggregation
                                .composite(pages)
                                .aggregations(SUM, sum -> sum.sum(of -> of.field(RecordFields.READINGS)))));
    }

    private static SearchRequest written(String index, List<FieldValue> after) {
        return SearchRequest.of(request -> {
            request.index(index)
                    .size(PAGE)
                    .source(source -> source.fetch(false))
                    .trackTotalHits(track -> track.enabled(false))
                    .query(query -> query.exists(exists -> exists.field(FicheFields.VIEWS)))
                    .sort(sort ->
                            sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc)))
                    .sort(sort ->
                            sort.field(field -> field.field(FicheFields.VIEWS).order(SortOrder.Asc)));
            return after.isEmpty() ? request : request.searchAfter(after);
        });
    }
}
