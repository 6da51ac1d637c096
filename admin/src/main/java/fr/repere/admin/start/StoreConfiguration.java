package fr.repere.admin.start;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.importing.boundary.BoundaryImporter;
import fr.repere.geodata.importing.boundary.PointImporter;
import fr.repere.geodata.importing.run.Importer;
import fr.repere.geodata.importing.run.SourceRetirement;
import fr.repere.geodata.importing.territory.TerritoryImporter;
import fr.repere.geodata.operator.TerritoryRegister;
import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.territory.TerritoryStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts geodata's stores on the application's data source, so that Hibernate and plain JDBC share one transaction. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Outbox outbox(JdbcTemplate jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    Fiches fiches(EntityManager entityManager, Outbox outbox) {
        return new Fiches(entityManager, outbox);
    }

    @Bean
    Importer importer(
            EntityManager entityManager,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Fiches fiches,
            Outbox outbox,
            Clock clock) {
        return new Importer(entityManager, jdbc, transaction, fiches, outbox, clock);
    }

    @Bean
    SourceRetirement sourceRetirement(JdbcTemplate jdbc, TransactionTemplate transaction, Fiches fiches, Clock clock) {
        return new SourceRetirement(jdbc, transaction, fiches, clock);
    }

    @Bean
    BoundaryImporter boundaryImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryStore store, Outbox outbox, Clock clock) {
        return new BoundaryImporter(jdbc, transaction, store, outbox, clock);
    }

    @Bean
    PointImporter pointImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryStore store, Outbox outbox, Clock clock) {
        return new PointImporter(jdbc, transaction, store, outbox, clock);
    }

    @Bean
    TerritoryRegister territoryRegister(JdbcTemplate jdbc, Outbox outbox, ReferenceTerritories reference, Clock clock) {
        return new TerritoryRegister(jdbc, outbox, reference::current, clock);
    }

    @Bean
    TerritoryImporter territoryImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryRegister register, Clock clock) {
        return new TerritoryImporter(jdbc, transaction, register, clock);
    }

    @Bean
    TerritoryStore territoryStore(JdbcTemplate jdbc) {
        return new TerritoryStore(jdbc);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
