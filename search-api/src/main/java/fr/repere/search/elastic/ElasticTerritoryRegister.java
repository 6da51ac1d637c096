package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.TerritoryFields;
import fr.repere.search.query.TerritoryRegister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the whole index of territories, page by page; reference territories and named ones apart. */
@Component
class ElasticTerritoryRegister implements TerritoryRegister {

    private static final int PAGE = 5_000;
    /** As many as one answer may have; there are some hundreds. */
    private static final int MOST_NAMED = 10_000;

    private static final Query NAMED = Clauses.term(TerritoryFields.KIND, TerritoryDocument.NAMED);
    private static final Query REFERENCE = Clauses.not(NAMED);

    private final ElasticsearchClient client;
    private final String alias;

    ElasticTerritoryRegister(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.territories(settings.prefix()).alias();
    }

    /** The index behind the alias and the number of its reference territories. */
    @Override
    public String edition() {
        SearchResponse<TerritoryDocument> answer = ask(SearchRequest.of(search -> search.index(alias)
                .size(1)
                .query(REFERENCE)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.fetch(false))));
        String index = answer.hits().hits().stream().map(Hit::index).collect(Collectors.joining());
        return index + "/"
                + (answer.hits().total() == null ? 0 : answer.hits().total().value());
    }

    @Override
    public List<TerritoryDocument> all() {
        List<TerritoryDocument> all = new ArrayList<>();
        List<Hit<TerritoryDocument>> page = page(List.of());
        while (!page.isEmpty()) {
            page.stream()
                    .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                    .forEach(all::add);
            page = page.size() < PAGE ? List.of() : page(page.getLast().sort());
        }
        return all;
    }

    @Override
    public List<TerritoryDocument> named() {
        return ask(withoutBoundaries(NAMED, MOST_NAMED).build()).hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .toList();
    }

    @Override
    public Map<String, String> boundaries(Collection<String> ids) {
        SearchRequest request = SearchRequest.of(search -> search.index(alias)
                .size(ids.size())
                .trackTotalHits(total -> total.enabled(false))
                .query(query -> query.ids(asked -> asked.values(List.copyOf(ids)))));
        return ask(request).hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .filter(territory -> territory.boundary() != null)
                .collect(Collectors.toMap(
                        TerritoryDocument::id, territory -> Objects.requireNonNull(territory.boundary())));
    }

    private List<Hit<TerritoryDocument>> page(List<FieldValue> after) {
        SearchRequest.Builder request = withoutBoundaries(REFERENCE, PAGE);
        return ask((after.isEmpty() ? request : request.searchAfter(after)).build())
                .hits()
                .hits();
    }

    private SearchRequest.Builder withoutBoundaries(Query query, int size) {
        return new SearchRequest.Builder()
                .index(alias)
                .size(size)
                .query(query)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.excludes(TerritoryFields.BOUNDARY)))
                .sort(sort ->
                        sort.field(field -> field.field(TerritoryFields.ID).order(SortOrder.Asc)));
    }

    private SearchResponse<TerritoryDocument> ask(SearchRequest request) {
        return Failures.translated(() -> client.search(request, TerritoryDocument.class));
    }
}
