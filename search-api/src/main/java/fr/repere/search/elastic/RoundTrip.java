package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks several searches at once. */
@Component
class RoundTrip {

    private final ElasticsearchClient client;

    RoundTrip(ElasticsearchClient client) {
        this.client = client;
    }

    /** The answers in the order of the searches; none costs nothing. */
    List<MultiSearchItem<FicheDocument>> ask(List<RequestItem> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        return Failures.translated(() -> client.msearch(request -> request.searches(searches), FicheDocument.class))
                .responses()
                .stream()
                .map(RoundTrip::result)
                .toList();
    }

    private static MultiSearchItem<FicheDocument> result(MultiSearchResponseItem<FicheDocument> answer) {
        if (answer.isFailure()) {
            throw Failures.of(answer.failure());
        }
        return answer.result();
    }
}
