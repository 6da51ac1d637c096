package fr.repere.indexer.projection;

import fr.repere.indexer.projection.Lineage.CommuneLineage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The lineage as PostGIS has it now. Kept in memory, and read again when the reference data's vintage says that it was replaced: one
 * small question per batch, so that several indexers never project with different territories.
 */
public final class LineageSource {

    private final JdbcOperations jdbc;
    private @Nullable Loaded loaded;

    /** A lineage read through this access to PostGIS. */
    public LineageSource(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Loaded(String stamp, Lineage lineage) {}

    /** The present lineage. */
    public synchronized Lineage current() {
        String stamp = Objects.requireNonNull(jdbc.queryForObject("""
                select coalesce(string_agg(dataset || '@' || loaded_at, ',' order by dataset), '')
                from reference_vintage""", String.class));
        Loaded known = loaded;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Loaded(stamp, read());
            loaded = known;
        }
        return known.lineage();
    }

    /** The present lineage, read anew whatever the vintage says. */
    public synchronized Lineage reload() {
        loaded = null;
        return current();
    }

    private Lineage read() {
        Map<String, CommuneLineage> communes = new HashMap<>();
        jdbc.query("select code, name, epci, departement from commune", row -> {
            communes.put(row.getString(1), new CommuneLineage(row.getString(2), row.getString(3), row.getString(4)));
        });
        Map<String, String> regions = new HashMap<>();
        jdbc.query("select code, region from departement where region is not null", row -> {
            regions.put(row.getString(1), row.getString(2));
        });
        return new Lineage(communes, regions);
    }
}
