package fr.repere.admin.review.report;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.ground.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readers' reports: listed, seen, and settled by a correction or with a reason. */
@Service
class ReportDesk {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ReportDesk(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of those that nobody settled, oldest first, and one more. @param ground where the reader looks */
    @Transactional(readOnly = true)
    public List<ReaderReport> list(Ground ground, int page) {
        return jdbc.sql("""
                        select r.id, r.fiche_id, t.title, f.slug, r.kind, r.message, r.language, r.reported_at, r.state,
                            coalesce(f.version > r.fiche_version, false) as changed_since
                        from report r left join fiche f on f.id = r.fiche_id
                        left join fiche_text t on t.fiche_id = r.fiche_id and t.language = 'fr'
                        where r.state in ('new', 'seen')
                          and (cast(:ground as text[]) is null or fiche_lies_in(f.id, f.zone, :ground))
                        order by r.reported_at, r.id limit :limit offset :offset""")
                .param("ground", ground.codes(), Types.ARRAY)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(ReportDesk::report)
                .list();
    }

    /**
     * Moves a report on.
     *
     * @param state {@code seen}, {@code corrected} or {@code closed}
     * @param outcome why it is closed; null otherwise
     * @throws NotYours when nobody reported this, or it is settled already
     */
    @Transactional
    public void settle(Person person, UUID id, String state, @Nullable String outcome) {
        int moved = jdbc.sql(
                        "update report set state = :state, handled_by = :who, handled_at = :now, outcome = :outcome"
                                + " where id = :id and state in ('new', 'seen')")
                .param("state", state)
                .param("who", person.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome, Types.VARCHAR)
                .param("id", id)
                .update();
        if (moved == 0) {
            throw NotYours.of("report", id);
        }
        audit.record(person.id(), "report." + state, "report", id, Map.of());
    }

    private static ReaderReport report(ResultSet row, int number) throws SQLException {
        return new ReaderReport(
                row.getObject("id", UUID.class),
                row.getObject("fiche_id", UUID.class),
                row.getString("title"),
                row.getString("slug"),
                row.getString("kind"),
                row.getString("message"),
                row.getString("language"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("state"),
                row.getBoolean("changed_since"));
    }
}
