package fr.repere.indexer.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.embedded.TestServers;
import fr.repere.indexer.Gate;
import fr.repere.indexer.TestIndexer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class OutageIT {

    @Test
    void while_elasticsearch_is_away_changes_wait_and_once_it_is_back_they_arrive_by_themselves() {
        try (Gate gate = new Gate(URI.create(TestServers.elasticsearchUrl()).getPort());
                TestIndexer indexer = TestIndexer.start(
                        "repere.relay.enabled=true",
                        "repere.rebuild.check-interval=200ms",
                        "repere.elasticsearch.url=http://127.0.0.1:" + gate.port())) {
            indexer.samples().publish("Avant le premier démarrage d'Elasticsearch");
            assertThat(health(indexer).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(indexer).getDetails().get("message")).asString().contains("nothing is lost");
            assertThat(indexer.samples().waiting()).isEqualTo(1);

            gate.open();
            // What waits goes to the new index as soon as it can be written, a moment before that index serves.
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> indexer.samples().waiting() == 0
                            && indexer.fiches().findServing().isPresent());
            assertThat(health(indexer).getStatus()).isEqualTo(Status.UP);
            assertThat(indexer.indexed()).isEqualTo(indexer.samples().published());

            gate.shut();
            indexer.samples().publish("Pendant une panne");
            assertThat(health(indexer).getStatus()).isEqualTo(Status.DOWN);
            assertThat(indexer.samples().waiting()).isEqualTo(1);

            gate.open();
            await().atMost(Duration.ofSeconds(60)).until(() -> indexer.samples().waiting() == 0);
            assertThat(indexer.indexed()).hasSize(2).isEqualTo(indexer.samples().published());
        }
    }

    @Test
    void while_postgis_is_away_the_indexer_starts_and_stays_and_goes_on_once_it_is_back() {
        try (TestIndexer admin = TestIndexer.start();
                Gate gate = new Gate(admin.database().port());
                TestIndexer indexer = admin.beside(
                        "repere.relay.enabled=true",
                        "repere.rebuild.check-interval=200ms",
                        "spring.datasource.hikari.connection-timeout=500",
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + gate.port() + "/"
                                + admin.database().database())) {
            admin.samples().publish("Avant que PostGIS ne réponde à l'indexeur");
            gate.open();
            await().atMost(Duration.ofSeconds(60)).until(() -> admin.samples().waiting() == 0);

            gate.shut();
            admin.samples().publish("Pendant une panne");
            gate.open();
            await().atMost(Duration.ofSeconds(60)).until(() -> admin.samples().waiting() == 0);
            assertThat(indexer.indexed()).hasSize(2).isEqualTo(admin.samples().published());
        }
    }

    private static Health health(TestIndexer indexer) {
        Health health = indexer.bean("elasticsearchHealthIndicator", HealthIndicator.class)
                .health();
        assertThat(health).isNotNull();
        return health;
    }
}
