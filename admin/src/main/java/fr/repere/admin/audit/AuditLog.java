package fr.repere.admin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the log. */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes a line; to be called inside the transaction that does what it says.
     *
     * @param who the account that acts; null when nobody is signed in, or a job acts
     * @param action a bundle key's end: {@code audit.ACTION} says it in words
     * @param details names and values that make the line understood; never a secret, never somebody else's address
     */
    public void record(
            @Nullable UUID who, String action, String subjectKind, Object subjectId, Map<String, String> details) {
        jdbc.sql("insert into audit (account_id, origin, action, subject_kind, subject_id, details)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb)")
                .param(who)
                .param(origin())
                .params(action, subjectKind, subjectId.toString(), json.writeValueAsString(details))
                .update();
    }

    /** The lines of an account, newest first. */
    public List<Line> listOf(UUID account, int limit) {
        return list("account_id = ?", List.of(account, limit));
    }

    /** What happened to one thing, newest first. */
    public List<Line> listOn(String subjectKind, Object subjectId, int limit) {
        return list("subject_kind = ? and subject_id = ?", List.of(subjectKind, subjectId.toString(), limit));
    }

    private List<Line> list(String where, List<Object> values) {
        return jdbc.sql("select at, account_id, origin, action, subject_kind, subject_id, details from audit where "
                        + where + " order by id desc limit ?")
                .params(values)
                .query((row, i) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                json.readValue(row.getString(7), new TypeReference<Map<String, String>>() {}));
    }

    private static @Nullable String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }

    /** A line of the log. */
    public record Line(
            Instant at,
            @Nullable UUID who,
            @Nullable String origin,
            String action,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            Map<String, String> details) {}
}
