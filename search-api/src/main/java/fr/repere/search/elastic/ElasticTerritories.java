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
import fr.repere.search.query.PlaceMatch;
import fr.repere.search.query.PlaceText;
import fr.repere.search.query.Territories;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds territories by their names in their index. */
@Component
class ElasticTerritories implements Territories {

    private final ElasticsearchClient client;
    private final String alias;

    ElasticTerritories(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.territories(settings.prefix()).alias();
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

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}
