package fr.repere.admin.structure;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes structures trusted, or no longer; reviewers alone decide it, and each decision stays in the log with its reason. */
@Service
public class Trusts {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Trusts(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What holds for a structure.
     *
     * @throws NotYours when there is none
     */
    @Transactional(readOnly = true)
    public Trust get(UUID structure) {
        return jdbc.sql("""
                        select s.trusted, s.trust_reason, s.trust_changed_at, coalesce(a.pseudonym, a.first_name) as by
                        from structure s left join account a on a.id = s.trust_changed_by where s.id = ?""")
                .param(structure)
                .query(Trusts::trust)
                .optional()
                .orElseThrow(() -> NotYours.of("structure", structure));
    }

    /**
     * Decides. What is decided already stays as it is, with its first reason.
     *
     * @param reason why, for who asks later
     * @throws NotYours when there is none, or the person decides of no structure
     */
    @Transactional
    public void decide(Person person, UUID structure, boolean trusted, String reason) {
        if (!person.mayReview()) {
            throw NotYours.of("trust of structure", structure);
        }
        get(structure);
        int changed = jdbc.sql(
                        "update structure set trusted = ?, trust_reason = ?, trust_changed_by = ?, trust_changed_at = ?"
                                + " where id = ? and trusted <> ?")
                .params(trusted, reason, person.id(), Timestamp.from(clock.instant()), structure, trusted)
                .update();
        if (changed > 0) {
            String action = trusted ? "structure.trusted" : "structure.untrusted";
            audit.record(person.id(), action, "structure", structure, Map.of("reason", reason));
        }
    }

    private static Trust trust(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("trust_changed_at");
        return new Trust(
                row.getBoolean("trusted"),
                row.getString("trust_reason"),
                row.getString("by"),
                at == null ? null : at.toInstant());
    }
}
