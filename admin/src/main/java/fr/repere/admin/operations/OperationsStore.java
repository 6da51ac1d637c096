package fr.repere.admin.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the state of the store for the operations page, and puts failed outbox rows back at the head. Times are told in Paris. */
@Repository
class OperationsStore {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;

    OperationsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many fiches there are of each source, kind and status. */
    List<FicheCount> countFiches() {
        return jdbc.sql("select source, kind, status, count(*) from fiche group by 1, 2, 3 order by 1, 2, 3")
                .query((row, i) -> new FicheCount(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** What is still on its way to the index. */
    OutboxState outbox() {
        return jdbc.sql("""
                        select count(*), coalesce(extract(epoch from now() - min(created_at)), 0),
                            count(*) filter (where last_error is not null)
                        from outbox""")
                .query((row, i) -> new OutboxState(
                        row.getLong(1), Duration.ofSeconds(Math.max(0, row.getLong(2))), row.getLong(3)))
                .single();
    }

    /** The oldest rows that failed at least once. */
    List<OutboxRow> listFailures(int limit) {
        return jdbc.sql("""
                        select id, fiche_id, version, attempts, created_at, next_attempt_at, last_error
                        from outbox where last_error is not null order by id limit ?""").param(limit).query((row, i) -> outboxRow(row)).list();
    }

    /** The rows of one fiche, oldest first. */
    List<OutboxRow> listOutbox(UUID ficheId) {
        return jdbc.sql("""
                        select id, fiche_id, version, attempts, created_at, next_attempt_at, last_error
                        from outbox where fiche_id = ? order by id""").param(ficheId).query((row, i) -> outboxRow(row)).list();
    }

    /** Lets one failed row be tried at once; returns how many there were, none when it succeeded meanwhile. */
    int retry(long id) {
        return jdbc.sql(
                        "update outbox set attempts = 0, next_attempt_at = now() where id = ? and last_error is not null")
                .param(id)
                .update();
    }

    /** Lets every failed row be tried at once; returns how many. */
    int retryAll() {
        return jdbc.sql("update outbox set attempts = 0, next_attempt_at = now() where last_error is not null")
                .update();
    }

    /** The last imports, newest first. */
    List<ImportRun> listImports(int limit) {
        return jdbc.sql("""
                        select kind, file_name, started_at, finished_at, accepted, changed, unchanged, withdrawn, rejected
                        from import_run order by id desc limit ?""")
                .param(limit)
                .query((row, i) -> new ImportRun(
                        row.getString(1),
                        row.getString(2),
                        local(row, 3),
                        Duration.between(local(row, 3), local(row, 4)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)))
                .list();
    }

    /** Where the reference data came from. */
    List<Vintage> listVintages() {
        return jdbc.sql("select dataset, source, vintage, loaded_at, row_count from reference_vintage order by dataset")
                .query((row, i) -> new Vintage(
                        row.getString(1), row.getString(2), row.getString(3), local(row, 4), row.getLong(5)))
                .list();
    }

    private static OutboxRow outboxRow(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getInt(4),
                local(row, 5),
                local(row, 6),
                row.getString(7));
    }

    private static LocalDateTime local(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(PARIS)
                .toLocalDateTime();
    }

    record FicheCount(String source, String kind, String status, long count) {}

    /**
     * The outbox as a whole.
     *
     * @param lag age of the oldest row
     * @param failed rows that were tried in vain at least once
     */
    record OutboxState(long pending, Duration lag, long failed) {}

    /**
     * A change on its way.
     *
     * @param ficheId absent when reference territories were replaced
     */
    record OutboxRow(
            long id,
            @Nullable UUID ficheId,
            long version,
            int attempts,
            LocalDateTime createdAt,
            LocalDateTime nextAttemptAt,
            @Nullable String lastError) {}

    record ImportRun(
            String kind,
            String fileName,
            LocalDateTime startedAt,
            Duration took,
            long accepted,
            long changed,
            long unchanged,
            long withdrawn,
            long rejected) {}

    record Vintage(String dataset, String source, String vintage, LocalDateTime loadedAt, long rows) {}
}
