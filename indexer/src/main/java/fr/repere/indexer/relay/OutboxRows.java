package fr.repere.indexer.relay;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** The outbox as the relay uses it. {@link #claim} locks rows until the caller's transaction ends. */
public final class OutboxRows {

    private static final int LONGEST_ERROR = 2000;

    private final JdbcOperations jdbc;

    /** The outbox in this database. */
    public OutboxRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest rows of fiches that are due and that no other relay has taken. */
    public List<OutboxRow> claim(int limit) {
        return claim("fiche", limit);
    }

    /** Takes the oldest rows of named territories that are due and that no other relay has taken. */
    public List<OutboxRow> claimTerritories(int limit) {
        return claim("territory", limit);
    }

    private List<OutboxRow> claim(String aggregate, int limit) {
        return jdbc.query(
                """
                select id, coalesce(fiche_id, territory_id) as subject, version, attempts from outbox
                where next_attempt_at <= now() and aggregate = ?
                order by id limit ? for update skip locked""",
                (row, number) -> new OutboxRow(
                        row.getLong("id"),
                        row.getObject("subject", UUID.class),
                        row.getLong("version"),
                        row.getInt("attempts")),
                aggregate,
                limit);
    }

    /** Ids of the rows that say that reference territories were replaced. */
    public List<Long> territoriesReplaced() {
        return jdbc.queryForList("select id from outbox where aggregate = 'territories'", Long.class);
    }

    /** Removes rows whose changes every index has. */
    public void acknowledge(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "delete from outbox where id = any (?)",
                    statement ->
                            statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids.toArray())));
        }
    }

    /** Leaves a row for later, with the reason for people to read. */
    public void postpone(OutboxRow row, String error, Duration delay) {
        String shortened = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        jdbc.update("""
                update outbox set attempts = attempts + 1, last_error = ?,
                       next_attempt_at = now() + ? * interval '1 millisecond'
                where id = ?""", new Object[] {shortened, delay.toMillis(), row.id()}, new int[] {
            Types.VARCHAR, Types.BIGINT, Types.BIGINT
        });
    }
}
