package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.GeoBounds;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.search.query.FicheItems;
import fr.repere.search.query.ItemQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads fiches in the order of their ids, each page from where the last one ended. */
@Component
class ElasticFicheItems implements FicheItems {

    private static final String POSITIONS = "positions";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    /** All but the long texts, other languages and what only the engine needs. */
    private static final SourceConfig SHOWN = SourceConfig.of(source -> source.filter(filter -> filter.includes(
            FicheFields.ID,
            FicheFields.SLUG,
            FicheFields.KIND,
            FicheFields.title(Language.FR),
            FicheFields.brand(Language.FR),
            FicheFields.summary(Language.FR),
            FicheFields.LANGUAGES,
            FicheFields.THEMES,
            FicheFields.NEEDS,
            "structure",
            FicheFields.NATIONAL,
            FicheFields.ONLINE,
            FicheFields.PLACES,
            FicheFields.COVERS,
            "counted",
            "criteria",
            FicheFields.PUBLISHED_ON,
            FicheFields.CHANGED_ON,
            FicheFields.VERIFIED_ON,
            FicheFields.SOURCE,
            "licence",
            "attribution")));

    private final ElasticsearchClient client;
    private final String alias;

    ElasticFicheItems(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public Page fiches(ItemQuery query, Optional<String> afterId, int size) {
        return page(ItemClause.fiches(query), size, true, after(afterId));
    }

    @Override
    public Page withPlaces(ItemQuery query, Optional<String> fromId, int size) {
        Query all = ItemClause.withPlaces(query);
        return page(fromId.map(id -> Clauses.all(List.of(all, from(id)))).orElse(all), size, false, search -> search);
    }

    @Override
    public Singles singlePlaces(ItemQuery query, List<String> departements) {
        SearchResponse<Void> answer = Failures.translated(() -> client.search(
                search -> search.index(alias)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .query(ItemClause.singlePlaces(query, departements))
                        .aggregations(POSITIONS, of -> of.valueCount(count -> count.field(FicheFields.POINTS))),
                Void.class));
        return new Singles(
                total(answer),
                Math.round(Objects.requireNonNullElse(
                        aggregate(answer, POSITIONS).valueCount().value(), 0.0)));
    }

    @Override
    public Page severalPlaces(ItemQuery query, List<String> departements, Optional<String> afterId, int size) {
        return page(ItemClause.severalPlaces(query, departements), size, false, search -> {
            SourceConfig places = SourceConfig.of(
                    source -> source.filter(filter -> filter.includes(FicheFields.ID, FicheFields.PLACES)));
            return after(afterId).apply(search.source(places));
        });
    }

    @Override
    public Optional<FicheDocument> find(String id) {
        return page(Clauses.term(FicheFields.ID, id), 1, false, search -> search).fiches().stream()
                .findFirst();
    }

    @Override
    public Extent extent() {
        SearchResponse<Void> answer = Failures.translated(() -> client.search(
                search -> search.index(alias)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                POSITIONS,
                                of -> of.geoBounds(bounds ->
                                        bounds.field(FicheFields.POINTS).wrapLongitude(false)))
                        .aggregations(FIRST, of -> of.min(min -> min.field(FicheFields.CHANGED_ON)))
                        .aggregations(LAST, of -> of.max(max -> max.field(FicheFields.CHANGED_ON))),
                Void.class));
        return new Extent(
                Optional.ofNullable(aggregate(answer, POSITIONS).geoBounds().bounds())
                        .map(ElasticFicheItems::box),
                day(aggregate(answer, FIRST).min().value()),
                day(aggregate(answer, LAST).max().value()));
    }

    private Page page(Query query, int size, boolean counted, UnaryOperator<SearchRequest.Builder> more) {
        SearchRequest request = SearchRequest.of(search -> more.apply(search.index(alias)
                .size(size)
                .source(SHOWN)
                .trackTotalHits(total -> total.enabled(counted))
                .query(query)
                .sort(sort -> sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc)))));
        SearchResponse<FicheDocument> answer = Failures.translated(() -> client.search(request, FicheDocument.class));
        return new Page(
                answer.hits().hits().stream()
                        .map(hit -> Objects.requireNonNull(hit.source(), hit::id))
                        .toList(),
                total(answer));
    }

    private static UnaryOperator<SearchRequest.Builder> after(Optional<String> id) {
        return search -> id.map(last -> search.searchAfter(value -> value.stringValue(last)))
                .orElse(search);
    }

    private static Query from(String id) {
        return Query.of(query -> query.range(
                range -> range.term(term -> term.field(FicheFields.ID).gte(id))));
    }

    private static long total(SearchResponse<?> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
    }

    private static Aggregate aggregate(SearchResponse<?> answer, String name) {
        return Objects.requireNonNull(answer.aggregations().get(name), name);
    }

    private static BoundingBox box(GeoBounds bounds) {
        return new BoundingBox(
                bounds.tlbr().topLeft().latlon().lon(),
                bounds.tlbr().bottomRight().latlon().lat(),
                bounds.tlbr().bottomRight().latlon().lon(),
                bounds.tlbr().topLeft().latlon().lat());
    }

    private static Optional<LocalDate> day(@Nullable Double milliseconds) {
        return Optional.ofNullable(milliseconds)
                .filter(Double::isFinite)
                .map(value -> LocalDate.ofInstant(Instant.ofEpochMilli(value.longValue()), ZoneOffset.UTC));
    }
}
