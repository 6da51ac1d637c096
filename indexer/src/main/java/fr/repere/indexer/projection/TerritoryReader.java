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
 * Reads every reference territory as its search document. Boundaries come as RFC 7946 asks: WGS84, longitude first, outer rings counterclockwise,
 * six decimals (a decimetre). A région without a boundary of its own gets the union of its départements'.
 */
public final class TerritoryReader {

    /** GeoJSON of an area. */
    static final String OUTLINE = "st_asgeojson(st_forcepolygonccw(%s), 6, 0)";

    /**
     * Territories made of communes: those themselves, with their area, and which commune belongs to which. Where no area is known, the
     * point of the most populous commune stands for the whole.
     */
    private static final String WIDER = """
            with t as (%s),
            m as (select owner, sum(population) as population,
                         (array_agg(point order by population desc, code))[1] as point
                  from (%s) c group by owner)
            select t.code, t.name, t.kind, coalesce(m.population, 0) as population, null as precision,
                   '{}'::text[] as postal_codes, '{}'::text[] as aliases, '{}'::text[] as alias_names,
                   st_x(coalesce(st_pointonsurface(t.area), m.point)) as longitude,
                   st_y(coalesce(st_pointonsurface(t.area), m.point)) as latitude,
                   %s as boundary
            from t left join m on m.owner = t.code
            order by t.code""";

    private static final String REGIONS = wider("""
            select r.code, r.name, 'region' as kind, coalesce(b.area, u.area) as area
            from region r
            left join boundary b on b.kind = 'region' and b.code = r.code
            left join (
                select d.region, st_multi(st_union(db.area)) as area
                from departement d join boundary db on db.kind = 'departement' and db.code = d.code
                group by d.region) u on u.region = r.code""", """
            select d.region as owner, c.population, c.point, c.code
            from commune c join departement d on d.code = c.departement""");

    private static final String DEPARTEMENTS =
            wider("""
            select d.code, d.name, 'departement' as kind, b.area
            from departement d left join boundary b on b.kind = 'departement' and b.code = d.code""", "select departement as owner, population, point, code from commune");

    private static final String EPCIS = wider("""
            select e.code, e.name, 'epci' as kind, b.area
            from epci e left join boundary b on b.kind = 'epci' and b.code = e.code""", "select epci as owner, population, point, code from commune");

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

    private static String wider(String territories, String members) {
        return WIDER.formatted(territories, members, OUTLINE.formatted("t.area"));
    }

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
