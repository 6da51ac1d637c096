package fr.repere.admin.operations;

import fr.repere.admin.ground.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs by itself and what leaves by itself, and numbers of the work done. Times are told in Paris. */
@Repository
class Workshop {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;

    Workshop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last run of a job. */
    record Run(
            String name,
            LocalDateTime startedAt,
            @Nullable LocalDateTime finishedAt,
            @Nullable String progress,
            @Nullable String result,
            @Nullable String error) {}

    /** A mail that waits or is given up. */
    record Letter(
            long id,
            String kind,
            String recipient,
            String subject,
            LocalDateTime createdAt,
            int attempts,
            @Nullable String lastError,
            boolean dead) {}

    /** How many mails there are in each state. */
    record Post(long waiting, long dead, long sent) {}

    /** Something that was counted for a place or a month. */
    record Count(String of, long first, long second, long third) {}

    List<Run> lastRuns() {
        return jdbc.sql("select distinct on (name) name, started_at, finished_at, progress, result, error from job_run"
                        + " order by name, id desc")
                .query((row, i) -> new Run(
                        row.getString(1),
                        time(row, 2),
                        row.getObject(3) == null ? null : time(row, 3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    Post post() {
        return jdbc.sql("select count(*) filter (where sent_at is null and dead_at is null), count(*) filter (where"
                        + " dead_at is not null), count(*) filter (where sent_at is not null) from mail")
                .query((row, i) -> new Post(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Mails that are not sent, the dead ones first. */
    List<Letter> letters(int limit) {
        return jdbc.sql("select id, kind, recipient, subject, created_at, attempts, last_error, dead_at is not null"
                        + " from mail where sent_at is null order by dead_at is null, id limit ?")
                .param(limit)
                .query((row, i) -> new Letter(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        time(row, 5),
                        row.getInt(6),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    /** Lets a mail that was not sent be tried at once; all of them for 0. @return how many */
    int retryMail(long id) {
        return jdbc.sql("update mail set attempts = 0, dead_at = null, next_attempt_at = now()"
                        + " where sent_at is null and (? = 0 or id = ?)")
                .params(id, id)
                .update();
    }

    /** Steps that people took, by month: publications, translations, and all. @param ground where their fiches lie */
    List<Count> contributions(Ground ground) {
        return jdbc.sql("""
            select to_char(date_trunc('month', h.at at time zone 'Europe/Paris'), 'YYYY-MM'),
                count(*) filter (where h.step in ('publish', 'publish_at_once')), count(*) filter (where h.step = 'translated'), count(*)
            from fiche_history h left join fiche f on f.id = h.fiche_id
            where h.account_id is not null and (cast(:ground as text[]) is null or fiche_lies_in(f.id, f.zone, :ground))
            group by 1 order by 1 desc limit 24\
            """)
                .param("ground", ground.codes(), Types.ARRAY)
                .query((row, i) -> count(row))
                .list();
    }

    /**
     * Per département: published fiches with a place there, those confirmed within six months, those whose confirmation is overdue.
     *
     * @param ground which départements
     */
    List<Count> freshness(Ground ground) {
        return jdbc.sql("""
            select d.code || ' ' || d.name, count(distinct f.id),
                count(distinct f.id) filter (where f.verified_on >= current_date - interval '6 months'),
                count(distinct f.id) filter (where f.next_verification_on < current_date)
            from departement d left join fiche_place p on p.departement = d.code
            left join fiche f on f.id = p.fiche_id and f.status = 'PUBLISHED'
            where cast(:ground as text[]) is null or d.code = any (cast(:ground as text[]))
            group by d.code, d.name order by d.code\
            """)
                .param("ground", ground.codes(), Types.ARRAY)
                .query((row, i) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static LocalDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(PARIS)
                .toLocalDateTime();
    }
}
