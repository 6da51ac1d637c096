package fr.repere.admin.structure.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests to join; every method runs inside the caller's transaction. */
@Repository
class JoinRequestRows {

    private static final String SELECT = """
            select r.*, s.name as structure_name, coalesce(a.first_name, a.pseudonym, a.mail, '') as name, coalesce(a.mail, '') as mail
            from join_request r join structure s on s.id = r.structure_id join account a on a.id = r.account_id
            where r.decided_at is null
            """;

    private final JdbcClient jdbc;

    JoinRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JoinRequest> listOpen(UUID structure) {
        return jdbc.sql(SELECT + "and r.structure_id = ? order by r.asked_at")
                .param(structure)
                .query(JoinRequestRows::request)
                .list();
    }

    List<JoinRequest> listWithoutMembers() {
        return jdbc.sql(SELECT + """
                and not exists (select from membership m where m.structure_id = r.structure_id and m.ended_at is null)
                order by r.asked_at limit 200""").query(JoinRequestRows::request).list();
    }

    void add(UUID structure, UUID account, String function, @Nullable String message, Instant now) {
        jdbc.sql("""
                        insert into join_request (id, structure_id, account_id, function, message, asked_at)
                        values (:id, :structure, :account, :function, :message, :now)""")
                .param("id", UUID.randomUUID())
                .param("structure", structure)
                .param("account", account)
                .param("function", function)
                .param("message", message)
                .param("now", MemberRows.at(now))
                .update();
    }

    void decide(UUID id, UUID by, boolean accepted, Instant now) {
        jdbc.sql("update join_request set decided_at = ?, decided_by = ?, accepted = ? where id = ?")
                .params(MemberRows.at(now), by, accepted, id)
                .update();
    }

    private static JoinRequest request(ResultSet row, int number) throws SQLException {
        return new JoinRequest(
                row.getObject("id", UUID.class),
                row.getObject("structure_id", UUID.class),
                row.getString("structure_name"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("mail"),
                row.getString("function"),
                row.getString("message"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
