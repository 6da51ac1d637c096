package fr.repere.geodata.territory;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reference territories in PostGIS, read and written in bulk; every method runs inside the caller's transaction. */
public class TerritoryStore {

    private static final int BATCH = 2000;

    private final JdbcTemplate jdbc;

    /** A store on the data source of the caller's transaction. */
    public TerritoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the reference territories were loaded. */
    public boolean isLoaded() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from departement)", Boolean.class));
    }

    /** Loads the reference data that ships with the product into empty tables, and notes its vintage. */
    public void loadReference() {
        write("insert into region values (?, ?)", ReferenceFiles.regions(), r ->
                new @Nullable Object[] {r.code(), r.name()});
        write(
                "insert into departement values (?, ?, ?, ?)",
                ReferenceFiles.departements(),
                d -> new @Nullable Object[] {
                    d.code(), d.name(), d.region(), d.collectivite() ? "collectivite" : "departement"
                });
        write("insert into epci values (?, ?, ?)", ReferenceFiles.epcis(), e ->
                new @Nullable Object[] {e.code(), e.name(), e.type()});
        List<Commune> communes = ReferenceFiles.communes();
        write("""
                insert into commune (code, name, departement, epci, population, postal_codes, point, precision)
                values (?, ?, ?, ?, ?, ?, st_setsrid(st_makepoint(?, ?), 4326), ?)""", communes, c -> new @Nullable Object[] {
            c.code(),
            c.name(),
            c.departement(),
            c.epci(),
            c.population(),
            c.postalCodes().toArray(String[]::new),
            c.point().longitude(),
            c.point().latitude(),
            c.precision()
        });
        write(
                "insert into commune_alias (code, name, kind, commune) values (?, ?, ?, ?)",
                ReferenceFiles.aliases(),
                a -> new @Nullable Object[] {a.code(), a.name(), a.kind(), a.commune()});
        List<Boundary> boundaries = ReferenceFiles.departementBoundaries();
        replaceBoundaries(boundaries, "Natural Earth", ReferenceFiles.boundaryVintage());
        recordVintage("communes", "INSEE, GeoNames", ReferenceFiles.vintage(), communes.size());
        recordVintage("boundaries:departement", "Natural Earth", ReferenceFiles.boundaryVintage(), boundaries.size());
        // Without statistics the first readers would get plans for empty tables.
        jdbc.execute("analyze region, departement, epci, commune, commune_alias, boundary");
    }

    /** Writes boundaries over those of the same territories. */
    public void replaceBoundaries(Collection<Boundary> boundaries, String source, String vintage) {
        WKBWriter wkb = new WKBWriter(2, true);
        write("""
                insert into boundary (kind, code, area, source, vintage) values (?, ?, st_geomfromewkb(?), ?, ?)
                on conflict (kind, code) do update
                set area = excluded.area, source = excluded.source, vintage = excluded.vintage""", boundaries, b ->
                new @Nullable Object[] {b.kind().code(), b.code(), wkb.write(b.area()), source, vintage});
    }

    /** Moves communes to more precise points; codes that no commune bears are left out. Returns how many moved. */
    public int replacePoints(Collection<CommunePoint> points) {
        int moved = 0;
        for (int[] counts : jdbc.batchUpdate(
                "update commune set point = st_setsrid(st_makepoint(?, ?), 4326), precision = 'commune' where code = ?",
                points,
                BATCH,
                (statement, point) -> {
                    statement.setDouble(1, point.position().longitude());
                    statement.setDouble(2, point.position().latitude());
                    statement.setString(3, point.commune());
                })) {
            moved += java.util.Arrays.stream(counts).sum();
        }
        return moved;
    }

    /** Notes where a data set came from, over what was noted before. */
    public void recordVintage(String dataset, String source, String vintage, long rows) {
        jdbc.update("""
                insert into reference_vintage (dataset, source, vintage, row_count) values (?, ?, ?, ?)
                on conflict (dataset) do update set source = excluded.source, vintage = excluded.vintage,
                    row_count = excluded.row_count, loaded_at = now()""", dataset, source, vintage, rows);
    }

    /** Every région. */
    public List<Region> listRegions() {
        return jdbc.query("select code, name from region", (row, i) -> new Region(row.getString(1), row.getString(2)));
    }

    /** Every département and overseas collectivity. */
    public List<Departement> listDepartements() {
        return jdbc.query(
                "select code, name, region, kind = 'collectivite' from departement",
                (row, i) -> new Departement(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    /** Every EPCI. */
    public List<Epci> listEpcis() {
        return jdbc.query(
                "select code, name, type from epci",
                (row, i) -> new Epci(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Every present commune. */
    public List<Commune> listCommunes() {
        return jdbc.query(
                """
                select code, name, departement, epci, population, postal_codes, st_x(point), st_y(point), precision
                from commune""",
                (row, i) -> new Commune(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        strings(row.getArray(6)),
                        new LonLat(row.getDouble(7), row.getDouble(8)),
                        row.getString(9)));
    }

    /** Every former code, commune déléguée or associée, and municipal arrondissement. */
    public List<CommuneAlias> listAliases() {
        return jdbc.query(
                "select code, name, kind, commune from commune_alias",
                (row, i) -> new CommuneAlias(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** The boundaries of one kind of territory that are known. */
    public List<Boundary> listBoundaries(TerritoryKind kind) {
        return jdbc.query(
                "select code, st_asbinary(area) from boundary where kind = ?",
                (row, i) -> new Boundary(kind, row.getString(1), area(row)),
                kind.code());
    }

    private static MultiPolygon area(ResultSet row) throws SQLException {
        try {
            return (MultiPolygon) new WKBReader(Wgs84.FACTORY).read(row.getBytes(2));
        } catch (ParseException e) {
            throw new SQLException("boundary " + row.getString(1) + " is no well-known binary", e);
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private <T> void write(String sql, Collection<T> rows, java.util.function.Function<T, @Nullable Object[]> columns) {
        jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            @Nullable Object[] values = columns.apply(row);
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String[] texts) {
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
        });
    }

    /** A commune's position as another source gives it. @param commune INSEE code */
    public record CommunePoint(String commune, LonLat position) {}
}
