package fr.repere.indexer.reports;

import fr.repere.geodata.document.ReportDocument;
import fr.repere.indexer.index.ReportInbox;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries reports from the inbox into PostGIS. They leave the inbox only after they were committed, and one that comes twice is one row:
 * whenever this is killed, nothing is lost and nothing doubled. What people wrote is not looked at and not logged.
 */
public final class ReportCarrier {

    /** A report is answered within weeks or never; what it says of people must not outlive that. */
    static final int MONTHS_KEPT = 6;

    private static final int AT_ONCE = 200;

    private final ReportInbox inbox;
    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A carrier between an inbox and the database of a transaction. */
    public ReportCarrier(ReportInbox inbox, JdbcOperations jdbc, TransactionTemplate transaction, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Carries what waits, up to a bound, and deletes what is too old.
     *
     * @return how many reports were carried
     */
    public int run() {
        List<ReportDocument> waiting = inbox.oldest(AT_ONCE);
        transaction.executeWithoutResult(status -> {
            waiting.forEach(this::insert);
            deleteOld();
        });
        if (!waiting.isEmpty()) {
            inbox.delete(waiting.stream().map(ReportDocument::id).toList());
        }
        return waiting.size();
    }

    private void insert(ReportDocument report) {
        jdbc.update(
                """
                insert into report (id, fiche_id, fiche_version, language, kind, message, reported_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                new Object[] {
                    UUID.fromString(report.id()),
                    UUID.fromString(report.fiche()),
                    report.version(),
                    report.language(),
                    report.kind(),
                    report.message(),
                    Timestamp.from(report.reportedAt())
                },
                new int[] {
                    Types.OTHER, Types.OTHER, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.TIMESTAMP
                });
    }

    private void deleteOld() {
        Timestamp oldest = Timestamp.from(clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(MONTHS_KEPT)
                .toInstant());
        jdbc.update("delete from report where reported_at < ?", oldest);
    }
}
