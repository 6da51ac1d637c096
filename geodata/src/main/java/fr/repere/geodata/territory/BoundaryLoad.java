package fr.repere.geodata.territory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A load of boundaries in parts, within the caller's transaction: parts of one territory, such as the communes that merged into it, are
 * united by PostGIS at the end, so that memory does not grow with the files.
 */
public class BoundaryLoad {

    private final JdbcTemplate jdbc;
    private final TerritoryStore store;
    private final WKBWriter wkb = new WKBWriter(2, true);

    /** Begins a load; one at a time in a transaction. */
    public BoundaryLoad(JdbcTemplate jdbc, TerritoryStore store) {
        this.jdbc = jdbc;
        this.store = store;
        jdbc.execute("""
                create temp table boundary_part (kind text not null, code text not null, area geometry not null)
                on commit drop""");
    }

    /** Adds outlines, each the whole of its territory or a part. */
    public void add(Collection<Boundary> parts) {
        jdbc.batchUpdate(
                "insert into boundary_part (kind, code, area) values (?, ?, st_geomfromewkb(?))",
                parts,
                500,
                (statement, part) -> {
                    statement.setString(1, part.kind().code());
                    statement.setString(2, part.code());
                    statement.setBytes(3, wkb.write(part.area()));
                });
    }

    /** Unites the parts and writes what differs over what was known; notes source and vintage. */
    public Map<TerritoryKind, Outcome> finish(String source, String vintage) {
        jdbc.execute("""
                create temp table boundary_whole on commit drop as
                select kind, code, st_multi(st_forcepolygonccw(case count(*)
                    when 1 then (array_agg(area))[1]
                    else st_collectionextract(st_union(area), 3) end)) as area, count(*) as parts
                from boundary_part group by kind, code""");
        Map<TerritoryKind, Outcome> outcomes = outcomes(source, vintage);
        jdbc.update("""
                insert into boundary (kind, code, area, source, vintage)
                select kind, code, area, ?, ? from boundary_whole
                on conflict (kind, code) do update
                set area = excluded.area, source = excluded.source, vintage = excluded.vintage
                where (boundary.source, boundary.vintage) is distinct from (excluded.source, excluded.vintage)
                    or st_asbinary(boundary.area) <> st_asbinary(excluded.area)""", source, vintage);
        outcomes.forEach(
                (kind, outcome) -> store.recordVintage("boundaries:" + kind.code(), source, vintage, outcome.total()));
        return outcomes;
    }

    private Map<TerritoryKind, Outcome> outcomes(String source, String vintage) {
        Map<TerritoryKind, Outcome> outcomes = new EnumMap<>(TerritoryKind.class);
        jdbc.query(
                """
                select w.kind, count(*) filter (where b.code is null),
                    count(*) filter (where (b.source, b.vintage) is not distinct from (?, ?)
                        and st_asbinary(b.area) = st_asbinary(w.area)),
                    count(*), count(*) filter (where w.parts > 1)
                from boundary_whole w left join boundary b using (kind, code) group by w.kind""",
                row -> {
                    long added = row.getLong(2);
                    long unchanged = row.getLong(3);
                    outcomes.put(
                            TerritoryKind.findByCode(row.getString(1)).orElseThrow(),
                            new Outcome(added, row.getLong(4) - added - unchanged, unchanged, row.getLong(5)));
                },
                source,
                vintage);
        return outcomes;
    }

    /**
     * What became of the boundaries of one kind.
     *
     * @param united territories made of several parts, among all of them
     */
    public record Outcome(long added, long changed, long unchanged, long united) {

        /** How many territories were outlined. */
        public long total() {
            return added + changed + unchanged;
        }
    }
}
