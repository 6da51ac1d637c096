package fr.repere.geodata.outbox;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writing side of the outbox; to be called inside the editing transaction, so that change and row live or die together. */
public class Outbox {

    private final JdbcTemplate jdbc;

    /** An outbox on the data source of the editing transaction. */
    public Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that these fiches changed. */
    public void fichesChanged(Collection<Change> changes) {
        jdbc.batchUpdate(
                "insert into outbox (aggregate, fiche_id, version) values ('fiche', ?, ?)",
                changes,
                1000,
                (statement, change) -> {
                    statement.setObject(1, change.ficheId());
                    statement.setLong(2, change.version());
                });
    }

    /** Says that reference territories were replaced. */
    public void territoriesReplaced() {
        jdbc.update("insert into outbox (aggregate, version) values ('territories', 1)");
    }

    /** Says that a named territory changed. */
    public void territoryChanged(UUID territoryId, long version) {
        jdbc.update(
                "insert into outbox (aggregate, territory_id, version) values ('territory', ?, ?)",
                territoryId,
                version);
    }

    /** A fiche at a version. */
    public record Change(UUID ficheId, long version) {}
}
