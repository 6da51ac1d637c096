package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether Elasticsearch answers, within three seconds; the application is not ready without it. */
final class ElasticsearchHealth implements HealthIndicator {

    private final ElasticsearchConnection connection;
    private final ElasticsearchProperties properties;

    ElasticsearchHealth(ElasticsearchConnection connection, ElasticsearchProperties properties) {
        this.connection = connection;
        this.properties = properties;
    }

    @Override
    public Health health() {
        try {
            HealthResponse answer = connection.async().cluster().health().get(3, TimeUnit.SECONDS);
            return Health.up()
                    .withDetail("cluster", answer.clusterName())
                    .withDetail("status", answer.status().jsonValue())
                    .build();
        } catch (ExecutionException | TimeoutException e) {
            return unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable();
        }
    }

    private Health unreachable() {
        return Health.down()
                .withDetail(
                        "message",
                        "Elasticsearch does not answer at " + properties.url()
                                + ": changes wait in the outbox and nothing is lost; start it, or correct REPERE_ELASTICSEARCH_URL")
                .build();
    }
}
