package fr.repere.geodata.importing.run;

import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.outbox.Outbox;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what a source reads, in one transaction: all of it or, when the source turns out broken or something fails, nothing.
 * Memory does not grow with the file.
 */
public class Importer {

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Fiches fiches;
    private final Outbox outbox;
    private final Clock clock;

    /** An importer on a store; everything takes part in the template's transaction. */
    public Importer(
            EntityManager entityManager,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Fiches fiches,
            Outbox outbox,
            Clock clock) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.fiches = fiches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @param lines opened inside the transaction, and closed
     * @throws fr.repere.geodata.importing.input.BrokenFile when the files cannot be trusted; nothing was stored
     * @throws WithdrawalRefused when too many fiches would go; nothing was stored
     */
    public Counts run(Plan plan, Supplier<LineSource> lines, ImportReport report) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            try (LineSource source = lines.get()) {
                ImportRun run = new ImportRun(entityManager, jdbc, fiches, outbox, report, now);
                Counts counts = run.execute(source, plan);
                record(plan, counts, now);
                return counts;
            }
        }));
    }

    private void record(Plan plan, Counts counts, Instant started) {
        jdbc.update(
                "insert into import_run (kind, file_name, started_at, finished_at, accepted, changed, unchanged,"
                        + " withdrawn, rejected) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.kind(),
                plan.fileName(),
                Timestamp.from(started),
                Timestamp.from(clock.instant()),
                counts.accepted(),
                counts.changed(),
                counts.unchanged(),
                counts.withdrawn(),
                counts.rejected());
    }

    /**
     * How to import.
     *
     * @param source the source that the files are the whole of; when absent, the sources that their records name
     * @param partial the files are an extract: what they lack stays published
     * @param allowWithdrawals however many fiches go
     */
    public record Plan(
            String kind, String fileName, Optional<String> source, boolean partial, boolean allowWithdrawals) {}
}
