package fr.repere.indexer.projection;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads named territories as their search documents. A commune counts once, however many parts hold it; the boundary is the union of the
 * parts' boundaries when all of them are known, else there is none.
 */
public final class NamedTerritoryReader {

    private static final String SELECT = """
            with asked as (select * from territory %s),
            part as (select p.* from territory_part p join asked a on a.id = p.territory_id),
            ground as (
                select p.territory_id, c.code from part p join commune c on p.kind = 'commune' and c.code = p.code
                union select p.territory_id, c.code from part p join commune c on p.kind = 'epci' and c.epci = p.code
                union select p.territory_id, c.code
                      from part p join commune c on p.kind = 'departement' and c.departement = p.code
                union select p.territory_id, c.code
                      from part p join departement d on p.kind = 'region' and d.region = p.code
                                  join commune c on c.departement = d.code),
            people as (
                select g.territory_id, sum(c.population) as population,
                       (array_agg(c.point order by c.population desc, c.code))[1] as point
                from ground g join commune c using (code) group by g.territory_id),
            lies as (
                select territory_id, array_agg(departement order by departement) as departements
                from (select g.territory_id, c.departement from ground g join commune c using (code)
                      union select territory_id, code from part where kind = 'departement'
                      union select p.territory_id, d.code
                            from part p join departement d on p.kind = 'region' and d.region = p.code) d
                group by territory_id),
            area as (
                select p.territory_id, case when count(*) = count(coalesce(b.area, u.area))
                    then st_multi(st_union(coalesce(b.area, u.area))) end as area
                from part p
                left join boundary b on b.kind = p.kind and b.code = p.code
                left join lateral (
                    select st_union(db.area) as area
                    from departement d join boundary db on db.kind = 'departement' and db.code = d.code
                    where p.kind = 'region' and b.code is null and d.region = p.code) u on true
                group by p.territory_id)
            select a.*, array(select p.kind || ':' || p.code from part p where p.territory_id = a.id
                              order by array_position(array['region', 'departement', 'epci', 'commune'], p.kind), p.code)
                       as parts,
                   coalesce(l.departements, '{}') as departements, coalesce(g.population, 0) as population,
                   st_x(coalesce(st_pointonsurface(r.area), g.point)) as longitude,
                   st_y(coalesce(st_pointonsurface(r.area), g.point)) as latitude,
                   %s as boundary
            from asked a
            left join people g on g.territory_id = a.id
            left join lies l on l.territory_id = a.id
            left join area r on r.territory_id = a.id
            order by a.slug""";

    private static final String OUTLINE = TerritoryReader.OUTLINE.formatted("r.area");
    private static final String ALL = SELECT.formatted("", OUTLINE);
    private static final String SOME = SELECT.formatted("where id = any (?)", OUTLINE);

    private final JdbcOperations jdbc;

    /** A reader through this access to PostGIS. */
    public NamedTerritoryReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every named territory. To be called in a transaction. */
    public void read(Consumer<TerritoryDocument> documents) {
        jdbc.query(ALL, row -> {
            documents.accept(document(row));
        });
    }

    /** Those of these that exist, by their ids. */
    public Map<UUID, TerritoryDocument> read(Collection<UUID> ids) {
        Map<UUID, TerritoryDocument> documents = new LinkedHashMap<>();
        jdbc.query(
                SOME,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                row -> {
                    documents.put(row.getObject("id", UUID.class), document(row));
                });
        return documents;
    }

    /** How many there are. */
    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from territory", Long.class));
    }

    private static TerritoryDocument document(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        String boundary = row.getString("boundary");
        return new TerritoryDocument(
                TerritoryDocument.namedId(slug),
                TerritoryDocument.NAMED,
                slug,
                row.getString("name"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                row.getLong("population"),
                point(row),
                null,
                boundary,
                boundary != null,
                mandate(row));
    }

    private static MandateDocument mandate(ResultSet row) throws SQLException {
        return new MandateDocument(
                row.getString("kind"),
                FicheColumns.list(row, "parts"),
                FicheColumns.list(row, "departements").stream()
                        .map(code -> "departement:" + code)
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("service"),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("website"),
                row.getLong("version"));
    }

    private static @Nullable PointDocument point(ResultSet row) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        return longitude == null ? null : new PointDocument(longitude, row.getDouble("latitude"));
    }
}
