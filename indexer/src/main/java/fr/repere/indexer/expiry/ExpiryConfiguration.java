package fr.repere.indexer.expiry;

import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.ElasticsearchProperties;
import fr.repere.indexer.index.MonthlyIndices;
import fr.repere.indexer.relay.SteadyLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what deletes old records, in a loop of its own: no refused rebuild may hold it up. */
@Configuration(proxyBeanMethods = false)
public class ExpiryConfiguration {

    private static final Duration INTERVAL = Duration.ofHours(1);

    @Bean
    ExpiredRecords expiredRecords(ElasticsearchConnection connection, ElasticsearchProperties properties, Clock clock) {
        return new ExpiredRecords(
                List.of(
                        new MonthlyIndices(connection, RecordNames.searches(properties.prefix())),
                        new MonthlyIndices(connection, RecordNames.readings(properties.prefix())),
                        new MonthlyIndices(connection, RecordNames.helped(properties.prefix()))),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop expiryLoop(ExpiredRecords records, Clock clock) {
        return new SteadyLoop(
                "expiry",
                "Deleting old records",
                () -> {
                    records.delete();
                    return INTERVAL;
                },
                clock);
    }
}
