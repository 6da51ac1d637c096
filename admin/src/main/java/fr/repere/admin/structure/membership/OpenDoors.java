package fr.repere.admin.structure.membership;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody left open for others to come in by: it closes when they leave. */
@Repository
class OpenDoors {

    private final JdbcClient jdbc;

    OpenDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Withdraws the invitations that an account sent and revokes the keys that it made, those that nobody took up yet. */
    void closeThoseOf(UUID account, UUID structure, UUID by, Instant now) {
        jdbc.sql("""
                        update invitation set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = 'inviter-left'
                        where structure_id = :structure and invited_by = :account
                          and accepted_at is null and withdrawn_at is null""")
                .param("now", MemberRows.at(now))
                .param("by", by)
                .param("structure", structure)
                .param("account", account)
                .update();
        jdbc.sql("""
                        update share_key set revoked_at = :now, revoked_by = :by
                        where structure_id = :structure and made_by = :account and used_at is null and revoked_at is null""")
                .param("now", MemberRows.at(now))
                .param("by", by)
                .param("structure", structure)
                .param("account", account)
                .update();
    }
}
