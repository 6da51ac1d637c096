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
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what a source reads, in one transaction: all of it or, when the source turns out broken or something fails, nothing.
 * Memory does not grow with the file.
 */
public class Importer {

    /** Any number that nobody else locks. */
    static final long ONE_AT_A_TIME = 7_346_370_001L;

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
     * @throws SourceRetired when a source was withdrawn as a whole; nothing was stored
     */
    public Counts run(Plan plan, Supplier<LineSource> lines, ImportReport report) {
        return inTransaction(plan, lines, report, (status, run, trace) -> run.counts());
    }

    /**
     * Runs an import to its end when it does what a preview showed, and nothing else.
     *
     * @param trace that of the preview
     * @throws PreviewOvertaken when something else would come of it than what was shown; nothing was stored
     * @throws fr.repere.geodata.importing.input.BrokenFile as {@link #run}; likewise the others
     */
    public Counts runAsPreviewed(String trace, Plan plan, Supplier<LineSource> lines, ImportReport report) {
        return inTransaction(plan, lines, report, (status, run, found) -> {
            if (!found.digest().equals(trace)) {
                throw new PreviewOvertaken();
            }
            return run.counts();
        });
    }

    /**
     * Runs an import to its end and takes it all back: the database itself has accepted every fiche, so what is shown is what would be
     * stored. Until the end the fiches concerned cannot be edited, as during an import.
     *
     * @throws fr.repere.geodata.importing.input.BrokenFile when the files cannot be trusted
     * @throws SourceRetired when a source was withdrawn as a whole
     */
    public Preview preview(Plan plan, Supplier<LineSource> lines, ImportReport report) {
        return inTransaction(plan, lines, report, (status, run, trace) -> {
            status.setRollbackOnly();
            return new Preview(run.counts(), trace.digest());
        });
    }

    private <T> T inTransaction(Plan plan, Supplier<LineSource> lines, ImportReport report, Ending<T> ending) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Two imports of one source at once would each take the other's fiches for absent: one waits for the other.
            jdbc.query("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")", row -> {});
            Instant now = clock.instant();
            VerdictTrace trace = new VerdictTrace(report);
            try (LineSource source = lines.get()) {
                ImportRun run = new ImportRun(entityManager, jdbc, fiches, outbox, trace, now);
                run.execute(source, plan);
                record(plan, run, now);
                return ending.end(status, run, trace);
            }
        }));
    }

    private void record(Plan plan, ImportRun run, Instant started) {
        Counts counts = run.counts();
        String[] sources = run.sources().stream().sorted().toArray(String[]::new);
        jdbc.update(
                "insert into import_run (kind, file_name, started_at, finished_at, accepted, changed, unchanged,"
                        + " withdrawn, rejected, sources) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.kind(),
                plan.fileName(),
                Timestamp.from(started),
                Timestamp.from(clock.instant()),
                counts.accepted(),
                counts.changed(),
                counts.unchanged(),
                counts.withdrawn(),
                counts.rejected(),
                sources);
        // A source that was not known gets its row, with what its fiches say of its licence.
        jdbc.update(
                "insert into source (name, title, licence, attribution, changed_at) select name, name, f.licence,"
                        + " f.attribution, ? from unnest(?::text[]) name left join lateral (select licence, attribution"
                        + " from fiche where source = name limit 1) f on true on conflict do nothing",
                Timestamp.from(clock.instant()),
                sources);
    }

    /** What is done with a transaction in which everything was stored. */
    @FunctionalInterface
    private interface Ending<T> {
        T end(TransactionStatus status, ImportRun run, VerdictTrace trace);
    }

    /**
     * What an import would do.
     *
     * @param trace stands for every verdict with its differences, in their order
     */
    public record Preview(Counts counts, String trace) {}

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
