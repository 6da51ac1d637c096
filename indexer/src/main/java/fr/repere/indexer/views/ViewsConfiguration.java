package fr.repere.indexer.views;

import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.ElasticsearchProperties;
import fr.repere.indexer.index.IndexConfiguration;
import fr.repere.indexer.index.ReadingNumbers;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheViews;
import fr.repere.indexer.relay.SteadyLoop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what takes readings into the index. */
@Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    ViewsRefresh viewsRefresh(
            ElasticsearchConnection connection,
            ElasticsearchProperties properties,
            AliasedIndex fichesIndex,
            FicheViews views,
            FicheProjection projection,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            Clock clock) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new ViewsRefresh(
                new ReadingNumbers(
                        connection, RecordNames.readings(properties.prefix()).alias()),
                fichesIndex,
                views,
                new ReadingsTable(jdbc, new TransactionTemplate(transactions)),
                projection,
                snapshot,
                IndexConfiguration.promptWriter(connection),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop viewsLoop(ViewsRefresh refresh, Clock clock) {
        return new SteadyLoop(
                "views",
                "Taking readings into the index",
                () -> {
                    refresh.runWhenDue();
                    return LOOK;
                },
                clock);
    }
}
