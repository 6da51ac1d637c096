package fr.repere.admin.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Finds pairs of published fiches that share at least one sign. Fiches are compared only within a group that shares a telephone number, an
 * address, a SIRET and theme, a title within a département, or a square of some 150 metres; a group larger than {@link #LARGEST_GROUP}
 * (a switchboard, a town hall) says nothing and is left out, so that the work grows with the number of fiches and not with its square.
 */
@Repository
class CandidateSearch {

    static final int LARGEST_GROUP = 40;

    /** Titles less alike than this are not looked at again. */
    private static final double LEAST_TITLE = 0.35;

    private static final String FICHES = """
            create temp table compared on commit drop as
            select f.id, f.kind, f.source, f.main_theme, s.siret, lower(unaccent_fr(s.name)) as structure,
                lower(unaccent_fr(t.title)) as title
            from fiche f join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
            left join structure s on s.id = f.structure_id
            where f.status = 'PUBLISHED'""";

    private static final String PLACES = """
            create temp table compared_place on commit drop as
            select p.fiche_id as id, nullif(right(regexp_replace(coalesce(p.phone, ''), '\\D', '', 'g'), 9), '') as phone,
                nullif(lower(unaccent_fr(regexp_replace(coalesce(p.street, ''), '[^[:alnum:]]+', ' ', 'g'))), '') as street,
                p.commune, p.departement, case when p.precision in ('address', 'street') then p.point end as point
            from fiche_place p join fiche f on f.id = p.fiche_id where f.status = 'PUBLISHED'""";

    private static final String GROUPS = """
            create temp table grouped on commit drop as
            select distinct id, 'p' || phone as key from compared_place where length(phone) = 9
            union select distinct id, 'a' || commune || street from compared_place where street is not null and commune is not null
            union select id, 's' || siret || main_theme from compared where siret is not null
            union select distinct c.id, 't' || coalesce(p.departement, '') || c.title from compared c left join compared_place p using (id)
            union select distinct id, 'g' || (floor(st_x(point) * 500) + dx) || ':' || (floor(st_y(point) * 750) + dy)
                from compared_place, generate_series(0, 1) dx, generate_series(0, 1) dy where point is not null""";

    private static final String PAIRS = """
            create temp table pair on commit drop as
            with fit as (select key from grouped group by key having count(*) between 2 and %d)
            select distinct one.id as first_id, other.id as second_id
            from fit join grouped one using (key) join grouped other using (key)
            where one.id < other.id""".formatted(LARGEST_GROUP);

    private static final String LIKENESS = """
            select p.first_id, p.second_id, similarity(a.title, b.title) as title,
                case when a.structure is not null and b.structure is not null then similarity(a.structure, b.structure) end as structure,
                near.metres, coalesce(near.same_address, false) as same_address, coalesce(near.same_phone, false) as same_phone,
                coalesce(a.siret = b.siret, false) as same_siret, a.main_theme = b.main_theme as same_theme,
                a.kind = 'demarche' and b.kind = 'demarche' as demarches, a.source = b.source and a.source <> 'repere' as same_source
            from pair p join compared a on a.id = p.first_id join compared b on b.id = p.second_id
            left join lateral (select min(st_distancesphere(x.point, y.point)) as metres,
                    bool_or(x.street = y.street and x.commune = y.commune) as same_address,
                    bool_or(x.phone = y.phone and length(x.phone) = 9) as same_phone
                from compared_place x, compared_place y where x.id = p.first_id and y.id = p.second_id) near on true
            where a.kind = b.kind and similarity(a.title, b.title) >= %s""".formatted(LEAST_TITLE);

    private final JdbcTemplate jdbc;

    CandidateSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over each pair, in no order; within a transaction. */
    void find(Consumer<Likeness> found) {
        jdbc.execute(FICHES);
        jdbc.execute(PLACES);
        jdbc.execute("create index on compared_place (id)");
        jdbc.execute("create unique index on compared (id)");
        jdbc.execute(GROUPS);
        jdbc.execute("create index on grouped (key)");
        jdbc.execute("analyze compared; analyze compared_place; analyze grouped");
        jdbc.execute(PAIRS);
        jdbc.execute("analyze pair");
        jdbc.query(LIKENESS, row -> {
            found.accept(likeness(row));
        });
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        return new Likeness(
                row.getObject("first_id", UUID.class),
                row.getObject("second_id", UUID.class),
                row.getDouble("title"),
                row.getObject("structure") == null ? null : row.getDouble("structure"),
                row.getObject("metres") == null ? null : row.getDouble("metres"),
                row.getBoolean("same_address"),
                row.getBoolean("same_phone"),
                row.getBoolean("same_siret"),
                row.getBoolean("same_theme"),
                row.getBoolean("demarches"),
                row.getBoolean("same_source"));
    }
}
