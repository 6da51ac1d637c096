package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.FeaturedFiches;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what is put forward: the documents that say so. */
@Component
class ElasticFeaturedFiches implements FeaturedFiches {

    private final ElasticsearchClient client;
    private final String alias;

    ElasticFeaturedFiches(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public List<FicheDocument> list(int most) {
        SearchRequest request = SearchRequest.of(search -> search.index(alias)
                .size(most)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes(
                        FicheFields.ID,
                        FicheFields.SLUG,
                        FicheFields.TEXT + ".*.title",
                        FicheFields.TEXT + ".*.summary")))
                .query(query -> query.bool(
                        bool -> bool.filter(filter -> filter.exists(exists -> exists.field(FicheFields.FEATURED)))))
                .sort(sort ->
                        sort.field(field -> field.field(FicheFields.FEATURED).order(SortOrder.Asc)))
                .sort(sort -> sort.field(field -> field.field(FicheFields.ID).order(SortOrder.Asc))));
        return Failures.translated(() -> client.search(request, FicheDocument.class)).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source(), hit::id))
                .toList();
    }
}
