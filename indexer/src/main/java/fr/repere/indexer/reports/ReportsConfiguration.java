package fr.repere.indexer.reports;

import fr.repere.geodata.document.ReportNames;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.ElasticsearchProperties;
import fr.repere.indexer.index.ReportInbox;
import fr.repere.indexer.relay.SteadyLoop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what carries reports, in a loop of its own. */
@Configuration(proxyBeanMethods = false)
public class ReportsConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    ReportCarrier reportCarrier(
            ElasticsearchConnection connection,
            ElasticsearchProperties properties,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ReportCarrier(
                new ReportInbox(connection, ReportNames.of(properties.prefix())),
                jdbc,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop reportsLoop(ReportCarrier carrier, Clock clock) {
        return new SteadyLoop(
                "reports",
                "Carrying reports of readers to PostGIS",
                () -> {
                    carrier.run();
                    return PAUSE;
                },
                clock);
    }
}
