package fr.repere.geodata.importing.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which fiches and structures the import has met so far, kept in temporary tables of its transaction: memory does not grow. */
final class SeenFiches {

    private final JdbcTemplate jdbc;

    SeenFiches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("create temp table import_seen (id uuid primary key, place text not null) on commit drop");
        jdbc.execute("create temp table import_seen_structure (id uuid primary key) on commit drop");
    }

    /**
     * Notes fiches and where they were met.
     *
     * @return those that were met before, with the place of that first time
     */
    Map<UUID, String> note(Map<UUID, String> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = places.keySet().toArray(UUID[]::new);
        Map<UUID, String> before = new HashMap<>();
        jdbc.query(
                "select id, place from import_seen where id = any (?)",
                row -> {
                    before.put(row.getObject(1, UUID.class), row.getString(2));
                },
                (Object) ids);
        List<Object[]> fresh = places.entrySet().stream()
                .filter(entry -> !before.containsKey(entry.getKey()))
                .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                .toList();
        jdbc.batchUpdate("insert into import_seen values (?, ?)", fresh);
        return before;
    }

    /** Those of these structures that were not met before; from now on they are. */
    List<UUID> freshStructures(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(jdbc.queryForList(
                "insert into import_seen_structure select unnest(?::uuid[]) on conflict do nothing returning id",
                UUID.class,
                (Object) ids.toArray(UUID[]::new)));
    }
}
