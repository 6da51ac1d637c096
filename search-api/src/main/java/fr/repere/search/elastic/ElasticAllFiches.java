package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.SearchQuery;
import org.springframework.stereotype.Component;

/** Reads whole results, each on a point in time of its own: the shared one must not live as long as the slowest download. */
@Component
class ElasticAllFiches implements AllFiches {

    /** Renewed by every page: as long as a caller may take for one. */
    private static final Time KEEP = Time.of(time -> time.time("3m"));

    private final ElasticsearchClient client;
    private final RoundTrip engine;
    private final Spelling spelling;
    private final String alias;

    ElasticAllFiches(
            ElasticsearchClient client, RoundTrip engine, Spelling spelling, ElasticsearchSettings elasticsearch) {
        this.client = client;
        this.engine = engine;
        this.spelling = spelling;
        this.alias = IndexNames.fiches(elasticsearch.prefix()).alias();
    }

    @Override
    public Reading read(SearchQuery asked, Detail detail) {
        SearchQuery query = asked.with(spelling.resolve(asked.words()));
        String snapshot = Failures.translated(
                () -> client.openPointInTime(request -> request.index(alias).keepAlive(KEEP))
                        .id());
        return new WholeReading(query, new ScopeRequest(query, snapshot, KEEP), detail, engine, () -> give(snapshot));
    }

    private void give(String snapshot) throws java.io.IOException {
        client.closePointInTime(request -> request.id(snapshot));
    }
}
