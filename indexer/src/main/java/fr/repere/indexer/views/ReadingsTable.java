package fr.repere.indexer.views;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the numbers of readings into PostGIS, where the administration orders its work by them. Numbers alone: nothing of readers. */
final class ReadingsTable {

    private static final int AT_ONCE = 1000;

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;

    ReadingsTable(JdbcOperations jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Replaces all numbers. */
    void replace(Map<String, Long> readings) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from fiche_readings");
            jdbc.batchUpdate(
                    "insert into fiche_readings (fiche_id, readings) values (?, ?)",
                    readings.entrySet(),
                    AT_ONCE,
                    (statement, entry) -> {
                        statement.setObject(1, UUID.fromString(entry.getKey()));
                        statement.setLong(2, entry.getValue());
                    });
        });
    }
}
