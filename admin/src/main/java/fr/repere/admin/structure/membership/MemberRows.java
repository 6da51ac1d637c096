package fr.repere.admin.structure.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of memberships; every method runs inside the caller's transaction. */
@Repository
class MemberRows {

    private static final String SELECT = """
            select m.*, coalesce(a.first_name, a.pseudonym, a.mail, '') as name, coalesce(a.mail, '') as mail,
                   coalesce(e.first_name, e.pseudonym, e.mail) as ender
            from membership m join account a on a.id = m.account_id left join account e on e.id = m.ended_by
            """;

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes who belongs to it. Returns its name, or nothing when there is no such structure. */
    Optional<String> lock(UUID structure) {
        return jdbc.sql("select name from structure where id = ? for no key update")
                .param(structure)
                .query(String.class)
                .optional();
    }

    List<Member> list(UUID structure, boolean present) {
        String which = present
                ? "and m.ended_at is null order by m.administrator desc, m.joined_at"
                : "and m.ended_at is not null order by m.ended_at desc";
        return jdbc.sql(SELECT + "where m.structure_id = ? " + which)
                .param(structure)
                .query(MemberRows::member)
                .list();
    }

    Optional<Member> find(UUID structure, UUID account) {
        return jdbc.sql(SELECT + "where m.structure_id = ? and m.account_id = ? and m.ended_at is null")
                .params(structure, account)
                .query(MemberRows::member)
                .optional();
    }

    Optional<Member> findById(UUID structure, UUID membership) {
        return jdbc.sql(SELECT + "where m.structure_id = ? and m.id = ? and m.ended_at is null")
                .params(structure, membership)
                .query(MemberRows::member)
                .optional();
    }

    int count(UUID structure) {
        return jdbc.sql("select count(*) from membership where structure_id = ? and ended_at is null")
                .param(structure)
                .query(Integer.class)
                .single();
    }

    int countAdministrators(UUID structure) {
        return jdbc.sql("select count(*) from membership where structure_id = ? and ended_at is null and administrator")
                .param(structure)
                .query(Integer.class)
                .single();
    }

    void add(UUID structure, UUID account, boolean administrator, @Nullable String function, How how, Instant now) {
        jdbc.sql("""
                        insert into membership (id, account_id, structure_id, administrator, function, joined_at, joined_how)
                        values (:id, :account, :structure, :administrator, :function, :now, :how)""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("structure", structure)
                .param("administrator", administrator)
                .param("function", function)
                .param("now", at(now))
                .param("how", how.code())
                .update();
    }

    void administrator(UUID membership, boolean administrator) {
        jdbc.sql("update membership set administrator = ? where id = ?")
                .params(administrator, membership)
                .update();
    }

    void end(UUID membership, UUID by, @Nullable String reason, Instant now) {
        jdbc.sql("update membership set ended_at = :now, ended_by = :by, end_reason = :reason where id = :id")
                .param("now", at(now))
                .param("by", by)
                .param("reason", reason)
                .param("id", membership)
                .update();
    }

    /** Makes a structure the one that an account works in. */
    void choose(UUID account, UUID structure) {
        jdbc.sql("update account set current_structure = ? where id = ?")
                .params(structure, account)
                .update();
    }

    /** The account works in this structure no longer. */
    void forget(UUID account, UUID structure) {
        jdbc.sql("update account set current_structure = null where id = ? and current_structure = ?")
                .params(account, structure)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("mail"),
                row.getBoolean("administrator"),
                row.getString("function"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getString("joined_how"),
                instant(row, "ended_at"),
                row.getString("ender"),
                row.getString("end_reason"));
    }
}
