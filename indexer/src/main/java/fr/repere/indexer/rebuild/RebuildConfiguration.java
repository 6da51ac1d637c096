package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.ElasticsearchConnection;
import fr.repere.indexer.index.IndexConfiguration;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheReader;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.LineageSource;
import fr.repere.indexer.projection.NamedTerritoryReader;
import fr.repere.indexer.projection.TerritoryReader;
import fr.repere.indexer.relay.OutboxRows;
import fr.repere.indexer.relay.SteadyLoop;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the rebuilds, and what calls them in the running indexer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
public class RebuildConfiguration {

    @Bean
    RetiredIndices retiredIndices(DataSource dataSource, RebuildProperties properties, Clock clock) {
        return new RetiredIndices(dataSource, properties.retireAfter(), clock);
    }

    @Bean
    Replacement replacement(DataSource dataSource, RetiredIndices retired) {
        return new Replacement(dataSource, retired);
    }

    @Bean
    @Primary
    HeldFiches publishedFiches(JdbcTemplate jdbc) {
        return new HeldFiches(jdbc, Holding.PUBLISHED);
    }

    @Bean
    HeldFiches withdrawnFiches(JdbcTemplate jdbc) {
        return new HeldFiches(jdbc, Holding.WITHDRAWN);
    }

    /** One moment of PostGIS, however long it is read. */
    private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    @Bean
    @Primary
    FichesRebuild fichesRebuild(
            Replacement replacement,
            AliasedIndex fichesIndex,
            ElasticsearchConnection connection,
            IndexContents contents,
            PlatformTransactionManager transactions,
            FicheReader reader,
            LineageSource lineages,
            FicheProjection projection,
            HeldFiches publishedFiches,
            RebuildProperties properties) {
        return new FichesRebuild(
                replacement,
                fichesIndex,
                IndexConfiguration.patientWriter(connection),
                contents,
                snapshot(transactions),
                reader,
                lineages,
                projection,
                publishedFiches,
                properties.reportFolder());
    }

    @Bean
    FichesRebuild withdrawnRebuild(
            Replacement replacement,
            AliasedIndex withdrawnIndex,
            ElasticsearchConnection connection,
            IndexContents contents,
            PlatformTransactionManager transactions,
            FicheReader reader,
            LineageSource lineages,
            FicheProjection projection,
            @Qualifier("withdrawnFiches") HeldFiches withdrawnFiches,
            RebuildProperties properties) {
        return new FichesRebuild(
                replacement,
                withdrawnIndex,
                IndexConfiguration.patientWriter(connection),
                contents,
                snapshot(transactions),
                reader,
                lineages,
                projection,
                withdrawnFiches,
                properties.reportFolder());
    }

    @Bean
    TerritoriesRebuild territoriesRebuild(
            Replacement replacement,
            AliasedIndex territoriesIndex,
            ElasticsearchConnection connection,
            IndexContents contents,
            PlatformTransactionManager transactions,
            TerritoryReader reader,
            NamedTerritoryReader named,
            LineageSource lineages) {
        return new TerritoriesRebuild(
                replacement,
                territoriesIndex,
                IndexConfiguration.patientWriter(connection),
                contents,
                snapshot(transactions),
                reader,
                named,
                lineages);
    }

    @Bean
    IndexKeeper indexKeeper(
            AliasedIndex fichesIndex,
            AliasedIndex territoriesIndex,
            IndexContents contents,
            FichesRebuild fichesRebuild,
            TerritoriesRebuild territoriesRebuild,
            Replacement replacement,
            RetiredIndices retired,
            HeldFiches publishedFiches,
            AliasedIndex withdrawnIndex,
            @Qualifier("withdrawnRebuild") FichesRebuild withdrawnRebuild,
            @Qualifier("withdrawnFiches") HeldFiches withdrawnFiches,
            TerritoryReader territoryReader,
            LineageSource lineages,
            JdbcTemplate jdbc,
            Clock clock) {
        return new IndexKeeper(
                new TerritoriesKeeping(
                        territoriesIndex, contents, territoriesRebuild, territoryReader, new OutboxRows(jdbc)),
                List.of(
                        new FichesKeeping(fichesIndex, contents, fichesRebuild, replacement, publishedFiches, lineages),
                        new FichesKeeping(
                                withdrawnIndex, contents, withdrawnRebuild, replacement, withdrawnFiches, lineages)),
                retired,
                List.of(fichesIndex, withdrawnIndex, territoriesIndex),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "repere.relay.enabled", matchIfMissing = true)
    SteadyLoop keeperLoop(IndexKeeper keeper, RebuildProperties properties, Clock clock) {
        return new SteadyLoop(
                "keeper",
                "Keeping the indices",
                () -> {
                    keeper.check();
                    return properties.checkInterval();
                },
                clock);
    }
}
