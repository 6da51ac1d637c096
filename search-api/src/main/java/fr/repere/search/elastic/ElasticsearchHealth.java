package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.SearchUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when Elasticsearch answers and both aliases exist; part of the readiness group. */
@Component("elasticsearch")
class ElasticsearchHealth implements HealthIndicator {

    private final ElasticsearchClient client;
    private final String fiches;
    private final String territories;

    ElasticsearchHealth(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.fiches = IndexNames.fiches(settings.prefix()).alias();
        this.territories = IndexNames.territories(settings.prefix()).alias();
    }

    @Override
    public Health health() {
        try {
            boolean filled = Failures.translated(() -> client.indices()
                    .existsAlias(request -> request.name(fiches, territories))
                    .value());
            return filled
                    ? Health.up().build()
                    : Health.down()
                            .withDetail("reason", "the index does not exist yet")
                            .build();
        } catch (SearchUnavailable e) {
            return Health.down()
                    .withDetail("reason", "Elasticsearch does not answer")
                    .build();
        }
    }
}
