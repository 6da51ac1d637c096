package fr.repere.admin.review.queue;

import fr.repere.admin.ground.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for reviewers, the longest first. */
@Repository
class Queue {

    static final int PAGE = 50;

    private static final String WAITING = """
            select d.id, d.title, d.kind, d.base_version is null as is_new, d.content #>> '{themes,main}' as theme,
                (select string_agg(dep.name, ', ' order by dep.name) from departement dep where dep.code = any (lies.codes))
                    as departements,
                d.state, d.structure_id is not null and d.side <> d.structure_id and d.waived_at is null and exists (
                    select from membership m where m.structure_id = d.structure_id and m.ended_at is null) as awaits,
                extract(day from :now - d.state_since)::bigint as days, d.percentage, d.reviewer_name, d.author_name, s.name as structure
            from fiche_draft d
            left join structure s on s.id = d.structure_id
            cross join lateral (select departements_of_draft(d.content) as codes) lies
            where (d.state in ('submitted', 'accepted', 'in_review', 'information_needed') or d.state = 'published' and d.review_due)
                and (cast(:ground as text[]) is null or lies.codes && cast(:ground as text[]))
                and (cast(:theme as text) is null or d.content #>> '{themes,main}' = :theme)
                and (cast(:kind as text) is null or d.kind = :kind)
                and (cast(:state as text) is null or d.state = :state)
                and (cast(:days as integer) is null or d.state_since <= :now - make_interval(days => cast(:days as integer)))
                and (not :mine or d.reviewer = :me)
            order by d.state_since, d.id limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page and one more, to know whether it goes on. @param ground where the reader looks. @param page from 0 */
    List<Waiting> list(Filter filter, Ground ground, UUID me, int page) {
        return jdbc.sql(WAITING)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ground", ground.within(filter.departement()).codes(), Types.ARRAY)
                .param("theme", filter.theme(), Types.VARCHAR)
                .param("kind", filter.kind(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("days", filter.days(), Types.INTEGER)
                .param("mine", filter.mine())
                .param("me", me)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Queue::waiting)
                .list();
    }

    /** Reports of readers that nobody settled. @param ground where the reader looks */
    long countReports(Ground ground) {
        return jdbc.sql(
                        "select count(*) from report r left join fiche f on f.id = r.fiche_id where r.state in ('new', 'seen')"
                                + " and (cast(:ground as text[]) is null or fiche_lies_in(f.id, f.zone, :ground))")
                .param("ground", ground.codes(), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        String departements = row.getString("departements");
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getBoolean("is_new"),
                row.getString("theme"),
                departements == null ? "" : departements,
                row.getString("state"),
                row.getBoolean("awaits"),
                row.getLong("days"),
                row.getInt("percentage"),
                row.getString("reviewer_name"),
                row.getString("author_name"),
                row.getString("structure"));
    }
}
