package fr.repere.admin.freshness;

import fr.repere.admin.ground.Ground;
import fr.repere.admin.writing.desk.VerificationRhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads fiches with their cycle, and writes down what was asked about them. */
@Repository
class KeptFiches {

    private static final String FICHE = """
            select f.id, f.kind, f.status, t.title, f.slug, f.verified_on, d.due_on, n.stage, n.warned_on,
                f.structure_id, s.name as structure_name
            from fiche f
            join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
            left join structure s on s.id = f.structure_id
            cross join lateral (select coalesce(f.next_verification_on, (coalesce(f.verified_on, f.published_on, f.changed_at::date)
                + case f.kind when 'demarche' then cast(:demarche as interval) else cast(:dispositif as interval) end)::date)
                as due_on) d
            left join lateral (
                select (array_agg(stage order by array_position(array['before', 'due', 'after', 'last', 'suspended'], stage) desc))[1]
                    as stage, max(noticed_on) filter (where stage = 'last') as warned_on
                from freshness_notice n where n.fiche_id = f.id and n.due_on = d.due_on) n on true
            where f.source = any(:sources) and f.status in ('PUBLISHED', 'SUSPENDED')
                and not exists (select from fiche_redirect r where r.from_id = f.id)
            """;

    private final JdbcClient jdbc;
    private final VerificationRhythm rhythm;
    private final FreshnessSettings settings;

    KeptFiches(JdbcClient jdbc, VerificationRhythm rhythm, FreshnessSettings settings) {
        this.jdbc = jdbc;
        this.rhythm = rhythm;
        this.settings = settings;
    }

    /** One fiche, when it is ours to keep and public or suspended. */
    Optional<KeptFiche> find(UUID id) {
        return sql("and f.id = :id").param("id", id).query(KeptFiches::fiche).optional();
    }

    /** Those of these ids that are ours to keep, in the order of their day. */
    List<KeptFiche> listByIds(Collection<UUID> ids) {
        return sql("and f.id = any(cast(:ids as uuid[])) order by d.due_on, f.id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(KeptFiches::fiche)
                .list();
    }

    /** Which of these ids lie in a ground. */
    Set<UUID> listIn(Ground ground, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select f.id from fiche f where f.id = any(cast(:ids as uuid[]))"
                        + " and (cast(:ground as text[]) is null or fiche_lies_in(f.id, f.zone, :ground))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("ground", ground.codes(), Types.ARRAY)
                .query(UUID.class)
                .list());
    }

    /** The public ones whose day comes no later than this. */
    List<UUID> listDueUntil(LocalDate day) {
        return sql("and f.status = 'PUBLISHED' and d.due_on <= :day order by d.due_on, f.id")
                .param("day", day)
                .query(KeptFiches::fiche)
                .list()
                .stream()
                .map(KeptFiche::id)
                .toList();
    }

    /**
     * A page of a list in the order of days.
     *
     * @param structures only of these; null for all
     * @param ground where the reader looks
     */
    List<KeptFiche> list(@Nullable Collection<UUID> structures, Ground ground, int limit, int offset) {
        return sql("""
                        and (cast(:structures as uuid[]) is null or f.structure_id = any(cast(:structures as uuid[])))
                        and (cast(:ground as text[]) is null or fiche_lies_in(f.id, f.zone, :ground))
                        order by d.due_on, f.id limit :limit offset :offset""")
                .param(
                        "structures",
                        structures == null
                                ? null
                                : structures.stream().map(UUID::toString).toArray(String[]::new))
                .param("ground", ground.codes(), Types.ARRAY)
                .param("limit", limit)
                .param("offset", offset)
                .query(KeptFiches::fiche)
                .list();
    }

    /** Notes a stage; false when it was noted before, by whomever. */
    boolean note(UUID fiche, LocalDate due, Stage stage, LocalDate day, int recipients) {
        return jdbc.sql("insert into freshness_notice (fiche_id, due_on, stage, noticed_on, recipients)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(fiche, due, stage.code(), day, recipients)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec sql(String end) {
        return jdbc.sql(FICHE + end)
                .param("demarche", rhythm.demarcheEvery().toString())
                .param("dispositif", rhythm.dispositifEvery().toString())
                .param("sources", settings.sources().toArray(String[]::new));
    }

    private static KeptFiche fiche(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        return new KeptFiche(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("status"),
                row.getString("title"),
                row.getString("slug"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                stage == null ? null : Stage.ofCode(stage),
                row.getObject("warned_on", LocalDate.class),
                row.getObject("structure_id", UUID.class),
                row.getString("structure_name"));
    }
}
