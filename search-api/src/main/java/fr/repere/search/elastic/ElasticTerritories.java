package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.TerritoryFields;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.PlaceMatch;
import fr.repere.search.query.PlaceText;
import fr.repere.search.query.Territories;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds territories in their index. */
@Component
class ElasticTerritories implements Territories {

    private static final String FARTHEST_COMMUNE = "50km";

    private final ElasticsearchClient client;
    private final String alias;

    ElasticTerritories(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.territories(settings.prefix()).alias();
    }

    @Override
    public Optional<TerritoryDocument> find(String idOrAlias) {
        Query isIt = term(TerritoryFields.ID, idOrAlias);
        Query wasIt = term(TerritoryFields.ALIASES, idOrAlias);
        SearchRequest request = SearchRequest.of(search -> search.index(alias)
                .size(1)
                .query(query -> query.disMax(max -> max.queries(scored(2, isIt), scored(1, wasIt)))));
        return documents(request).stream().findFirst();
    }

    @Override
    public List<TerritoryDocument> listCommunesNear(LonLat position, int limit) {
        return documents(SearchRequest.of(search -> search.index(alias)
                .size(limit)
                .query(query -> query.bool(bool -> bool.filter(
                        term(TerritoryFields.KIND, "commune"),
                        Query.of(near -> near.geoDistance(geo -> geo.field(TerritoryFields.POINT)
                                .location(PlaceClause.location(position))
                                .distance(FARTHEST_COMMUNE))))))
                .sort(sort -> sort.geoDistance(
                        geo -> geo.field(TerritoryFields.POINT).location(PlaceClause.location(position))))));
    }

    @Override
    public List<PlaceMatch> search(PlaceText text, int limit) {
        List<PlaceMatch> found = matches(PlaceNameClause.of(text), limit);
        return found.isEmpty() ? matches(PlaceNameClause.misspelt(text), limit) : found;
    }

    private List<PlaceMatch> matches(Query query, int limit) {
        SearchRequest request = withoutBoundaries(SearchRequest.of(search -> search.index(alias)
                .size(limit)
                .query(query)
                .sort(
                        SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                        field(TerritoryFields.POPULATION, SortOrder.Desc),
                        field(TerritoryFields.ID, SortOrder.Asc))));
        return hits(request).stream()
                .map(hit -> new PlaceMatch(document(hit), score(hit) >= PlaceNameClause.EXACT))
                .toList();
    }

    private List<TerritoryDocument> documents(SearchRequest request) {
        return hits(request).stream().map(ElasticTerritories::document).toList();
    }

    private List<Hit<TerritoryDocument>> hits(SearchRequest request) {
        return Failures.translated(() -> client.search(request, TerritoryDocument.class))
                .hits()
                .hits();
    }

    private static TerritoryDocument document(Hit<TerritoryDocument> hit) {
        return Objects.requireNonNull(hit.source(), hit::id);
    }

    private static double score(Hit<TerritoryDocument> hit) {
        Double score = hit.score();
        return score == null ? 0 : score;
    }

    private static SearchRequest withoutBoundaries(SearchRequest request) {
        return request.rebuild()
                .source(source -> source.filter(filter -> filter.excludes(TerritoryFields.BOUNDARY)))
                .build();
    }

    private static Query scored(double score, Query query) {
        return Query.of(scored ->
                scored.constantScore(constant -> constant.filter(query).boost((float) score)));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}
