package fr.repere.admin.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as those see them who answer for the product. */
@Repository
class AccountRegister {

    private static final String COLUMNS =
            "select id, mail, pseudonym, created_at, last_seen_at, mail_confirmed_at is not null as confirmed from"
                    + " account ";

    private final JdbcClient jdbc;

    AccountRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account. */
    record Row(
            UUID id,
            String mail,
            @Nullable String pseudonym,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            boolean confirmed) {}

    /** Those whose address or pseudonym holds a text, or that were made last when there is none. */
    List<Row> search(String text, int limit) {
        return jdbc.sql(COLUMNS + "where deleted_at is null and (strpos(lower(mail), lower(:text)) > 0 or"
                        + " strpos(lower(coalesce(pseudonym, '')), lower(:text)) > 0) order by created_at desc"
                        + " limit :limit")
                .param("text", text)
                .param("limit", limit)
                .query((row, i) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(COLUMNS + "where deleted_at is null and id = ?")
                .param(id)
                .query((row, i) -> row(row))
                .optional();
    }

    void grant(UUID account, String role, List<String> scope, UUID by) {
        jdbc.sql("insert into account_grant (account_id, role, scope, granted_at, granted_by) values (?, ?, ?,"
                        + " now(), ?) on conflict (account_id, role) do update set scope = excluded.scope,"
                        + " granted_at = excluded.granted_at, granted_by = excluded.granted_by")
                .params(account, role)
                .param(scope.toArray(String[]::new))
                .param(by)
                .update();
    }

    /** Takes a right; returns whether it was there. */
    boolean revoke(UUID account, String role) {
        return jdbc.sql("delete from account_grant where account_id = ? and role = ?")
                        .params(account, role)
                        .update()
                > 0;
    }

    /** Whether somebody else answers for the product: the last one must not shut everybody out. */
    boolean hasOtherAdministrator(UUID account) {
        // Two who take each other's right at once: one waits for the other, and then finds that they are the last.
        jdbc.sql("select pg_advisory_xact_lock(7346370002)").query(row -> {});
        return jdbc.sql("select count(*) from account_grant g join account a on a.id = g.account_id and"
                                + " a.deleted_at is null where g.role = 'NATIONAL_ADMINISTRATOR' and g.account_id"
                                + " <> ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject("last_seen_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getString("pseudonym"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant(),
                row.getBoolean("confirmed"));
    }
}
