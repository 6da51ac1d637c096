package fr.repere.admin.structure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every correction of a structure: who, when, what was there before and after. Only grows. */
@Repository
class History {

    private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a line, in the transaction of the correction. */
    void remember(UUID structure, long version, UUID by, @Nullable Profile before, Profile after, Instant now) {
        jdbc.sql("""
                        insert into structure_history (structure_id, version, changed_at, changed_by, before, after)
                        values (:structure, :version, :now, :by, cast(:before as jsonb), cast(:after as jsonb))""")
                .param("structure", structure)
                .param("version", version)
                .param("now", StructureRows.at(now))
                .param("by", by)
                .param("before", before == null ? null : json.writeValueAsString(before.parts()))
                .param("after", json.writeValueAsString(after.parts()))
                .update();
    }

    /** The lines of a structure, newest first. */
    List<Correction> list(UUID structure) {
        return jdbc.sql("""
                        select h.changed_at, coalesce(a.first_name, a.pseudonym, a.mail) as name, h.before, h.after
                        from structure_history h left join account a on a.id = h.changed_by
                        where h.structure_id = ? order by h.version desc limit 200""")
                .param(structure)
                .query((row, number) -> Correction.between(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        parts(row.getString("before")),
                        parts(row.getString("after"))))
                .list();
    }

    private @Nullable Map<String, String> parts(@Nullable String written) {
        return written == null ? null : json.readValue(written, PARTS);
    }
}
