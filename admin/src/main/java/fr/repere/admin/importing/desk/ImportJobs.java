package fr.repere.admin.importing.desk;

import fr.repere.admin.importing.desk.ImportJob.Action;
import fr.repere.admin.importing.desk.ImportJob.State;
import fr.repere.admin.importing.desk.ImportJob.Upload;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of the desk. Each step says from which state it goes: of two that press the same button one finds nothing to do. */
@Repository
class ImportJobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds an import of files. */
    void addImport(
            UUID id, UUID by, String kind, List<Upload> files, @Nullable String mapping, boolean partial, State state) {
        jdbc.sql("insert into import_job (id, action, state, created_at, created_by, kind, files, mapping,"
                        + " partial, total) values (?, 'import', ?, now(), ?, ?, ?::jsonb, ?, ?, ?)")
                .params(id, state.name(), by, kind, json.writeValueAsString(files))
                .param(mapping)
                .params(partial, files.stream().mapToLong(Upload::bytes).sum())
                .update();
    }

    /** Adds the withdrawal of a source, or its taking back. */
    UUID addOfSource(Action action, UUID by, String source, @Nullable String reason, long fiches) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into import_job (id, action, state, created_at, created_by, source, reason, total)"
                        + " values (?, ?, 'TO_RUN', now(), ?, ?, ?, ?)")
                .params(id, action.code(), by, source)
                .param(reason)
                .param(fiches)
                .update();
        return id;
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from import_job where id = ?")
                .param(id)
                .query((row, i) -> job(row))
                .optional();
    }

    /** The last ones, newest first. */
    List<ImportJob> list(int limit) {
        return jdbc.sql("select * from import_job order by created_at desc limit ?")
                .param(limit)
                .query((row, i) -> job(row))
                .list();
    }

    /** Takes a step; returns whether the job was where the step begins. */
    boolean become(UUID id, State next, State... from) {
        return jdbc.sql("update import_job set state = ?, finished_at = case when ? then now() end"
                                + " where id = ? and state = any (?)")
                        .params(next.name(), next.isEnd(), id)
                        .param(Stream.of(from).map(State::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    void useMapping(UUID id, String mapping) {
        jdbc.sql("update import_job set mapping = ? where id = ?")
                .params(mapping, id)
                .update();
    }

    void agreeToMany(UUID id) {
        jdbc.sql("update import_job set many = true where id = ?").param(id).update();
    }

    /**
     * Takes the oldest job that waits for a machine.
     *
     * @param here ids of the imports whose files are on this machine
     */
    Optional<ImportJob> claim(Collection<UUID> here) {
        return jdbc.sql("""
            update import_job set alive_at = now(), done = 0,
                state = case state when 'TO_PREVIEW' then 'PREVIEWING' else 'RUNNING' end
            where id = (select id from import_job where state in ('TO_PREVIEW', 'TO_RUN')
                and (action <> 'import' or id = any (?)) order by created_at limit 1 for update skip locked)
            returning *\
            """)
                .param(here.toArray(UUID[]::new))
                .query((row, i) -> job(row))
                .optional();
    }

    /** Says that somebody is at it, and how far. */
    void beat(UUID id, long done) {
        jdbc.sql("update import_job set alive_at = now(), done = ? where id = ?")
                .params(done, id)
                .update();
    }

    /** Ends what was left by a machine that died: nothing of it was written, for it was one transaction. */
    int endInterrupted() {
        return jdbc.sql("""
            update import_job set state = 'FAILED', finished_at = now(), message = 'interrupted'
            where state in ('PREVIEWING', 'RUNNING') and alive_at < now() - interval '2 minutes'\
            """).update();
    }

    void previewed(UUID id, Counts counts, String trace, boolean asks, @Nullable String message) {
        jdbc.sql("update import_job set state = 'PREVIEWED', preview = ?::jsonb, trace = ?, asks = ?, message = ?"
                        + " where id = ? and state = 'PREVIEWING'")
                .params(json.writeValueAsString(counts), trace, asks)
                .param(message)
                .param(id)
                .update();
    }

    void done(UUID id, Counts counts) {
        jdbc.sql("update import_job set state = 'DONE', finished_at = now(), done = total, result = ?::jsonb,"
                        + " message = null where id = ?")
                .params(json.writeValueAsString(counts), id)
                .update();
    }

    void ended(UUID id, State state, String message) {
        jdbc.sql("update import_job set state = ?, finished_at = now(), message = ? where id = ?")
                .params(state.name(), message, id)
                .update();
    }

    /** Goes back to the preview, because fiches changed since. */
    void again(UUID id, String message) {
        jdbc.sql("update import_job set state = 'TO_PREVIEW', message = ?, asks = false where id = ?")
                .params(message, id)
                .update();
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.getString("kind"),
                json.readValue(row.getString("files"), new TypeReference<List<Upload>>() {}),
                row.getString("mapping"),
                row.getBoolean("partial"),
                row.getBoolean("asks"),
                row.getBoolean("many"),
                row.getString("source"),
                row.getString("reason"),
                row.getLong("done"),
                row.getLong("total"),
                instant(row, "finished_at"),
                counts(row.getString("preview")),
                row.getString("trace"),
                counts(row.getString("result")),
                row.getString("message"));
    }

    private @Nullable Counts counts(@Nullable String text) {
        return text == null ? null : json.readValue(text, Counts.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
