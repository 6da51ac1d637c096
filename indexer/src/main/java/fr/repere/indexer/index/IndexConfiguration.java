package fr.repere.indexer.index;

import fr.repere.geodata.document.IndexNames;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Wires the connection to Elasticsearch and its health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchProperties.class)
public class IndexConfiguration {

    @Bean
    ElasticsearchConnection elasticsearchConnection(ElasticsearchProperties properties) {
        return new ElasticsearchConnection(properties);
    }

    @Bean
    AliasedIndex fichesIndex(ElasticsearchConnection connection, ElasticsearchProperties properties, Clock clock) {
        return new AliasedIndex(connection, IndexNames.fiches(properties.prefix()), properties.replicas(), clock);
    }

    @Bean
    AliasedIndex withdrawnIndex(ElasticsearchConnection connection, ElasticsearchProperties properties, Clock clock) {
        return new AliasedIndex(connection, IndexNames.withdrawn(properties.prefix()), properties.replicas(), clock);
    }

    @Bean
    AliasedIndex territoriesIndex(ElasticsearchConnection connection, ElasticsearchProperties properties, Clock clock) {
        return new AliasedIndex(connection, IndexNames.territories(properties.prefix()), properties.replicas(), clock);
    }

    @Bean
    IndexContents indexContents(ElasticsearchConnection connection) {
        return new IndexContents(connection);
    }

    @Bean
    HealthIndicator elasticsearchHealthIndicator(
            ElasticsearchConnection connection, ElasticsearchProperties properties) {
        return new ElasticsearchHealth(connection, properties);
    }

    /**
     * For the relay: sends again what was turned away for a second or two, and gives up at once when the whole request failed, because
     * the rows wait in the outbox and their transaction must stay short.
     */
    public static BulkWriter promptWriter(ElasticsearchConnection connection) {
        return new BulkWriter(
                connection,
                new RetryTemplate(RetryPolicy.builder()
                        .includes(BulkWriter.TurnedAway.class)
                        .maxRetries(3)
                        .delay(Duration.ofMillis(100))
                        .multiplier(2)
                        .jitter(Duration.ofMillis(50))
                        .build()));
    }

    /** For the rebuild: outlasts a restart of Elasticsearch (about three minutes) before it gives up hours of work. */
    public static BulkWriter patientWriter(ElasticsearchConnection connection) {
        return new BulkWriter(
                connection,
                new RetryTemplate(RetryPolicy.builder()
                        .includes(BulkWriter.TurnedAway.class, ElasticsearchUnavailable.class)
                        .maxRetries(20)
                        .delay(Duration.ofMillis(200))
                        .multiplier(2)
                        .jitter(Duration.ofMillis(100))
                        .maxDelay(Duration.ofSeconds(10))
                        .build()));
    }
}
