package fr.repere.admin.structure.membership;

import fr.repere.admin.structure.membership.ShareKey.Status;
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

/** The table of share keys; every method runs inside the caller's transaction, and whoever writes holds the lock of the structure. */
@Repository
class ShareKeyRows {

    private static final String SELECT = """
            select k.*, coalesce(m.first_name, m.pseudonym, m.mail, '') as maker_name, coalesce(u.first_name, u.pseudonym, u.mail, '') as user_name,
                   u.mail as user_mail
            from share_key k join account m on m.id = k.made_by left join account u on u.id = k.used_by
            """;

    private final JdbcClient jdbc;

    ShareKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(UUID structure) {
        return jdbc.sql(SELECT + "where k.structure_id = ? order by k.made_at desc limit 200")
                .param(structure)
                .query(ShareKeyRows::row)
                .list();
    }

    Optional<Row> find(UUID structure, UUID id) {
        return jdbc.sql(SELECT + "where k.structure_id = ? and k.id = ?")
                .params(structure, id)
                .query(ShareKeyRows::row)
                .optional();
    }

    Optional<Row> findByHash(String hash) {
        return jdbc.sql(SELECT + "where k.key_hash = ?")
                .param(hash)
                .query(ShareKeyRows::row)
                .optional();
    }

    void add(UUID id, UUID structure, String hash, UUID by, Instant now, Instant until) {
        jdbc.sql("""
                        insert into share_key (id, structure_id, key_hash, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, structure, hash, by, MemberRows.at(now), MemberRows.at(until))
                .update();
    }

    void revoke(UUID id, UUID by, Instant now) {
        jdbc.sql("update share_key set revoked_at = ?, revoked_by = ? where id = ?")
                .params(MemberRows.at(now), by, id)
                .update();
    }

    void use(UUID id, UUID by, String function, Instant now) {
        jdbc.sql("update share_key set used_at = ?, used_by = ?, used_as = ? where id = ?")
                .params(MemberRows.at(now), by, function, id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("structure_id", UUID.class),
                row.getString("key_hash"),
                row.getObject("made_by", UUID.class),
                row.getString("maker_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("user_name"),
                row.getString("user_mail"),
                row.getString("used_as"),
                MemberRows.instant(row, "used_at"),
                MemberRows.instant(row, "revoked_at"));
    }

    /** A row, with what nobody may see of it. */
    record Row(
            UUID id,
            UUID structureId,
            String hash,
            UUID maker,
            String makerName,
            Instant madeAt,
            Instant expiresAt,
            @Nullable String userName,
            @Nullable String userMail,
            @Nullable String usedAs,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {

        Status status(Instant now) {
            if (usedAt != null) {
                return Status.USED;
            }
            if (revokedAt != null) {
                return Status.REVOKED;
            }
            return now.isBefore(expiresAt) ? Status.NEW : Status.EXPIRED;
        }

        ShareKey seenBy(UUID viewer, KeyMint mint, Instant now) {
            Status status = status(now);
            boolean mine = maker.equals(viewer);
            String key = mine && status == Status.NEW ? mint.keyOf(id) : null;
            boolean same = key != null && KeyMint.hash(key).equals(hash);
            return new ShareKey(
                    id,
                    status,
                    same ? key : null,
                    mine,
                    makerName,
                    madeAt,
                    expiresAt,
                    userName,
                    userMail,
                    usedAs,
                    usedAt);
        }
    }
}
