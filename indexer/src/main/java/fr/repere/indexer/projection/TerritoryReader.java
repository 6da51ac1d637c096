package fr.repere.indexer.projection;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads every territory as its search document. Boundaries come as RFC 7946 asks: WGS84, longitude first, outer rings counterclockwise,
 * six decimals (a decimetre). A région without a boundary of its own gets the union of its départements'.
 */
public final class TerritoryReader {

    private static final String OUTLINE = "st_asgeojson(st_forcepolygonccw(%s), 6, 0)";

    /** Where nothing better is known, the point of its most populous commune stands for a wider territory. */
    private static final String WIDER = """
            select t.code, t.name, t.kind, '{}'::text[] as postal_codes, '{}'::text[] as aliases, '{}'::text[] as alias_names,
                   coalesce(m.population, 0) as population, null as precision,
                   st_x(coalesce(st_pointonsurface(t.area), m.point)) as longitude,
                   st_y(coalesce(st_pointonsurface(t.area), m.point)) as latitude,
                   %s as boundary
            from (%s) t
            left join lateral (
                select sum(c.population) as population, (array_agg(c.point order by c.population desc, c.code))[1] as point
                from commune c %s) m on true
            order by t.code""";

    private static final String REGIONS = WIDER.formatted(
            OUTLINE.formatted("st_multi(t.area)"),
            """
            select r.code, r.name, 'region' as kind, coalesce(b.area, u.area) as area
            from region r
            left join boundary b on b.kind = 'region' and b.code = r.code
            left join lateral (
                select st_multi(st_union(db.area)) as area
                from departement d join boundary db on db.kind = 'departement' and db.code = d.code
                where d.region = r.code) u on true""",
            "join departement d on d.code = c.departement where d.region = t.code");

    private static final String DEPARTEMENTS =
            WIDER.formatted(OUTLINE.formatted("t.area"), """
            select d.code, d.name, 'departement' as kind, b.area
            from departement d left join boundary b on b.kind = 'departement' and b.code = d.code""", "where c.departement = t.code");

    private static final String EPCIS = WIDER.formatted(OUTLINE.formatted("t.area"), """
            select e.code, e.name, 'epci' as kind, b.area
            from epci e left join boundary b on b.kind = 'epci' and b.code = e.code""", "where c.epci = t.code");

    private static final String COMMUNES = """
            select c.code, c.name, 'commune' as kind, c.population, c.precision,
                   array(select distinct p from unnest(c.postal_codes || coalesce(ap.codes, '{}')) p order by p) as postal_codes,
                   coalesce(a.aliases, '{}') as aliases, coalesce(a.alias_names, '{}') as alias_names,
                   st_x(c.point) as longitude, st_y(c.point) as latitude, %s as boundary
            from commune c
            left join (
                select commune, array_agg('commune:' || code order by code) as aliases,
                       array_agg(distinct name order by name) filter (where name is not null) as alias_names
                from commune_alias group by commune) a on a.commune = c.code
            left join (
                select commune, array_agg(p) as codes
                from commune_alias, unnest(postal_codes) p group by commune) ap on ap.commune = c.code
            left join boundary b on b.kind = 'commune' and b.code = c.code
            order by c.code""".formatted(OUTLINE.formatted("b.area"));

    private final JdbcOperations jdbc;

    /** A reader through this access to PostGIS, whose fetch size bounds the memory. */
    public TerritoryReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every territory: régions, départements, EPCI, then communes. To be called in a transaction. */
    public void read(Lineage lineage, Consumer<TerritoryDocument> documents) {
        for (String sql : List.of(REGIONS, DEPARTEMENTS, EPCIS, COMMUNES)) {
            jdbc.query(sql, row -> {
                documents.accept(document(row, lineage));
            });
        }
    }

    /** How many territories there are. */
    public long count() {
        Long count = jdbc.queryForObject("""
                select (select count(*) from region) + (select count(*) from departement)
                     + (select count(*) from epci) + (select count(*) from commune)""", Long.class);
        return count == null ? 0 : count;
    }

    private static TerritoryDocument document(ResultSet row, Lineage lineage) throws SQLException {
        String kind = row.getString("kind");
        String code = row.getString("code");
        String id = kind + ":" + code;
        return new TerritoryDocument(
                id,
                kind,
                code,
                row.getString("name"),
                lineage.ancestors(id),
                FicheColumns.list(row, "aliases"),
                FicheColumns.list(row, "alias_names"),
                FicheColumns.list(row, "postal_codes"),
                row.getLong("population"),
                point(row),
                row.getString("precision"),
                row.getString("boundary"));
    }

    private static @Nullable PointDocument point(ResultSet row) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        return longitude == null ? null : new PointDocument(longitude, row.getDouble("latitude"));
    }
}
