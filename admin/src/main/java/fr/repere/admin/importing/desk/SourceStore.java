package fr.repere.admin.importing.desk;

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

/** Where fiches come from, and what is known of each source. */
@Repository
class SourceStore {

    private static final String ALL = """
        select s.name, s.title, s.licence, s.attribution, s.address, s.note,
            coalesce(f.published, 0) as published, coalesce(f.others, 0) as others,
            (select max(finished_at) from import_run r where s.name = any (r.sources)) as imported_at,
            w.reason, w.withdrawn_at, w.fiches as withdrawn
        from source s
        left join (select source, count(*) filter (where status = 'PUBLISHED') as published,
                count(*) filter (where status <> 'PUBLISHED') as others from fiche group by source) f on f.source = s.name
        left join source_withdrawal w on w.source = s.name and w.taken_back_at is null
        """;

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source.
     *
     * @param others fiches that are not published
     * @param reason why it is withdrawn; null when it is not
     * @param withdrawn how many fiches went with it
     */
    record Source(
            String name,
            String title,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable String address,
            @Nullable String note,
            long published,
            long others,
            @Nullable Instant importedAt,
            @Nullable String reason,
            @Nullable Instant withdrawnAt,
            long withdrawn) {

        public boolean isWithdrawn() {
            return reason != null;
        }
    }

    /** What happened to a source as a whole. */
    record Withdrawal(
            Instant at,
            String reason,
            long fiches,
            @Nullable Instant takenBackAt) {}

    List<Source> list() {
        return jdbc.sql(ALL + " order by s.name").query((row, i) -> source(row)).list();
    }

    Optional<Source> find(String name) {
        return jdbc.sql(ALL + " where s.name = ?")
                .param(name)
                .query((row, i) -> source(row))
                .optional();
    }

    /** Its withdrawals, newest first. */
    List<Withdrawal> withdrawals(String name) {
        return jdbc.sql("select withdrawn_at, reason, fiches, taken_back_at from source_withdrawal where source = ?"
                        + " order by withdrawn_at desc")
                .param(name)
                .query((row, i) -> new Withdrawal(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getLong(3),
                        instant(row, 4)))
                .list();
    }

    /** Replaces what people know of a source. */
    void describe(String name, SourceForm form, UUID by) {
        jdbc.sql("update source set title = ?, licence = ?, attribution = ?, address = ?, note = ?, changed_at = now(),"
                        + " changed_by = ? where name = ?")
                .param(form.title())
                .param(orNull(form.licence()))
                .param(orNull(form.attribution()))
                .param(orNull(form.address()))
                .param(orNull(form.note()))
                .params(by, name)
                .update();
    }

    /** Whether a withdrawal or taking back of it is on its way. */
    boolean isBusy(String name) {
        return jdbc.sql("select count(*) from import_job where source = ? and state in ('TO_RUN', 'RUNNING')")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("name"),
                row.getString("title"),
                row.getString("licence"),
                row.getString("attribution"),
                row.getString("address"),
                row.getString("note"),
                row.getLong("published"),
                row.getLong("others"),
                instant(row, row.findColumn("imported_at")),
                row.getString("reason"),
                instant(row, row.findColumn("withdrawn_at")),
                row.getLong("withdrawn"));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What people know of a source, as typed. */
    record SourceForm(String title, String licence, String attribution, String address, String note) {}
}
