package fr.repere.indexer.relay;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.IndexConfiguration;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.NamedTerritoryReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the relay; it runs unless {@code repere.relay.enabled} is false. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
public class RelayConfiguration {

    @Bean
    Relay relay(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            FicheProjection projection,
            AliasedIndex fichesIndex,
            AliasedIndex withdrawnIndex,
            ElasticsearchConnection connection,
            MeterRegistry registry,
            RelayProperties properties) {
        return new Relay(
                new TransactionTemplate(transactions),
                new OutboxRows(jdbc),
                projection,
                fichesIndex,
                withdrawnIndex,
                IndexConfiguration.promptWriter(connection),
                new RelayCounters(registry),
                properties);
    }

    @Bean
    TerritoryRelay territoryRelay(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            NamedTerritoryReader reader,
            AliasedIndex territoriesIndex,
            ElasticsearchConnection connection,
            RelayProperties properties) {
        return new TerritoryRelay(
                new TransactionTemplate(transactions),
                new OutboxRows(jdbc),
                reader,
                territoriesIndex,
                IndexConfiguration.promptWriter(connection),
                properties);
    }

    /** Apart from that of fiches: neither waits for the other. */
    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop territoryRelayLoop(TerritoryRelay relay, RelayProperties properties, Clock clock) {
        return new SteadyLoop(
                "territory-relay",
                "Relaying named territories",
                () -> relay.relayBatch() ? Duration.ZERO : properties.pollInterval(),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop relayLoop(Relay relay, RelayProperties properties, Clock clock) {
        return new SteadyLoop(
                "relay",
                "Relaying the outbox",
                () -> relay.relayBatch() ? Duration.ZERO : properties.pollInterval(),
                clock);
    }

    @Bean
    OutboxGauges outboxGauges(JdbcTemplate jdbc, Clock clock) {
        return new OutboxGauges(jdbc, clock);
    }
}
