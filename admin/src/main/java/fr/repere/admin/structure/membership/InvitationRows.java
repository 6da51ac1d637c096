package fr.repere.admin.structure.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations; every method runs inside the caller's transaction, and whoever writes holds the lock of the structure. */
@Repository
class InvitationRows {

    private static final String SELECT = """
            select i.*, s.name as structure_name, coalesce(b.first_name, b.pseudonym, b.mail, '') as inviter_name, t.mail as joined_mail
            from invitation i join structure s on s.id = i.structure_id join account b on b.id = i.invited_by
            left join account t on t.id = i.accepted_by
            """;

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody took up or withdrew, and those of the last year that were taken up; the last to be sent first. */
    List<Invitation> list(UUID structure) {
        return jdbc.sql(SELECT
                        + "where i.structure_id = ? and i.withdrawn_at is null order by i.sent_at desc limit 200")
                .param(structure)
                .query(InvitationRows::invitation)
                .list();
    }

    Optional<Invitation> findByHash(String hash) {
        return jdbc.sql(SELECT + "where i.token_hash = ?")
                .param(hash)
                .query(InvitationRows::invitation)
                .optional();
    }

    Optional<Invitation> find(UUID structure, UUID id) {
        return jdbc.sql(SELECT + "where i.structure_id = ? and i.id = ?")
                .params(structure, id)
                .query(InvitationRows::invitation)
                .optional();
    }

    Optional<Invitation> findPending(UUID structure, String mail) {
        return jdbc.sql(
                        SELECT
                                + "where i.structure_id = ? and i.mail = ? and i.accepted_at is null and i.withdrawn_at is null")
                .params(structure, mail)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** Those that wait for an account whose address is proven, the last to be sent first. */
    List<Invitation> listFor(UUID account, Instant now) {
        return jdbc.sql(SELECT + """
                where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ?
                  and i.mail = (select a.mail_key from account a where a.id = ? and a.mail_confirmed_at is not null)
                order by i.sent_at desc""")
                .params(MemberRows.at(now), account)
                .query(InvitationRows::invitation)
                .list();
    }

    int countSentSince(UUID structure, Instant since) {
        return jdbc.sql("select coalesce(sum(sent_count), 0) from invitation where structure_id = ? and sent_at > ?")
                .params(structure, MemberRows.at(since))
                .query(Integer.class)
                .single();
    }

    void add(UUID structure, String mail, boolean administrator, String hash, UUID by, Instant now, Instant until) {
        jdbc.sql("""
                        insert into invitation (id, structure_id, mail, administrator, token_hash, invited_by, invited_at, sent_at,
                            expires_at)
                        values (:id, :structure, :mail, :administrator, :hash, :by, :now, :now, :until)""")
                .param("id", UUID.randomUUID())
                .param("structure", structure)
                .param("mail", mail)
                .param("administrator", administrator)
                .param("hash", hash)
                .param("by", by)
                .param("now", MemberRows.at(now))
                .param("until", MemberRows.at(until))
                .update();
    }

    /** Sent once more, with another token: the one of before opens nothing any longer. */
    void renew(UUID id, boolean administrator, String hash, UUID by, Instant now, Instant until) {
        jdbc.sql("""
                        update invitation set token_hash = :hash, administrator = :administrator, invited_by = :by, sent_at = :now,
                            sent_count = sent_count + 1, expires_at = :until
                        where id = :id""")
                .param("hash", hash)
                .param("administrator", administrator)
                .param("by", by)
                .param("now", MemberRows.at(now))
                .param("until", MemberRows.at(until))
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, UUID by, Instant now) {
        jdbc.sql("""
                        update invitation set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = 'withdrawn' where id = :id""")
                .param("now", MemberRows.at(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void accept(UUID id, UUID by, Instant now) {
        jdbc.sql("update invitation set accepted_at = ?, accepted_by = ? where id = ?")
                .params(MemberRows.at(now), by, id)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("structure_id", UUID.class),
                row.getString("structure_name"),
                row.getString("mail"),
                row.getBoolean("administrator"),
                row.getObject("invited_by", UUID.class),
                row.getString("inviter_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("sent_count"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("joined_mail"),
                MemberRows.instant(row, "accepted_at"),
                MemberRows.instant(row, "withdrawn_at"));
    }
}
