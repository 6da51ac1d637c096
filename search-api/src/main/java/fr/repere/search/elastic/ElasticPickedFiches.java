package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.PickedFiches;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fiches by their slugs, in one request. */
@Component
class ElasticPickedFiches implements PickedFiches {

    private final ElasticsearchClient client;
    private final String alias;

    ElasticPickedFiches(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public List<FicheDocument> of(List<String> slugs) {
        List<String> asked = slugs.stream().distinct().toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, FicheDocument> found =
                Failures.translated(() -> client.search(request(asked), FicheDocument.class)).hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(FicheDocument::slug, Function.identity(), (one, other) -> one));
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private SearchRequest request(List<String> slugs) {
        return SearchRequest.of(search -> search.index(alias)
                .size(slugs.size())
                .trackTotalHits(total -> total.enabled(false))
                .query(query -> query.terms(terms -> terms.field(FicheFields.SLUG)
                        .terms(values ->
                                values.value(slugs.stream().map(FieldValue::of).toList())))));
    }
}
