package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The searches of one round trip while they are gathered; each gets its answer once all have been asked. */
final class Batch {

    private final List<RequestItem> searches = new ArrayList<>();
    private final List<MultiSearchItem<FicheDocument>> answers = new ArrayList<>();

    /** One more search; its answer can be had after {@link #ask}. */
    Supplier<MultiSearchItem<FicheDocument>> add(RequestItem search) {
        int at = searches.size();
        searches.add(search);
        return () -> answers.get(at);
    }

    /** Asks them all. */
    void ask(RoundTrip engine) {
        answers.addAll(engine.ask(searches));
    }
}
