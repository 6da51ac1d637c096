package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The reference territories as the product loaded them: communes to draw from, weighted by population, and the rings around départements. */
final class Country {

    /** How far "around" goes, in metres: the default of the endpoint. */
    static final int RADIUS_METRES = 20_000;

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private final List<Commune> communes;
    private final Map<String, Departement> departements;
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final long[] inhabitantsUpTo;

    /**
     * A commune and the territories that it lies in.
     *
     * @param epci code, absent for four islands
     * @param region code, absent in overseas collectivities
     * @param lon degrees east of its point
     * @param lat degrees north of its point
     * @param located whether the point is the commune's own; else it is an estimate that neighbours share
     */
    record Commune(
            String code,
            String name,
            Optional<String> epci,
            String departement,
            Optional<String> region,
            long population,
            String postalCode,
            double lon,
            double lat,
            boolean located) {

        /** Ids of the commune and of what it lies in, smallest first. */
        List<String> lineage() {
            List<String> ids = new ArrayList<>(List.of("commune:" + code));
            epci.ifPresent(found -> ids.add("epci:" + found));
            ids.add("departement:" + departement);
            region.ifPresent(found -> ids.add("region:" + found));
            return ids;
        }
    }

    /**
     * A département with a boundary.
     *
     * @param lon degrees east of a point inside it
     * @param lat degrees north of that point
     * @param surroundings the département and what lies within {@link #RADIUS_METRES} of it, as well-known text
     */
    record Departement(String code, Optional<String> region, double lon, double lat, String surroundings) {}

    private Country(List<Commune> communes, Map<String, Departement> departements) {
        this.communes = communes;
        this.departements = departements;
        this.inhabitantsUpTo = new long[communes.size()];
        long sum = 0;
        for (int i = 0; i < inhabitantsUpTo.length; i++) {
            sum += communes.get(i).population() + 20;
            inhabitantsUpTo[i] = sum;
            List<String> lineage = communes.get(i).lineage();
            for (int rank = 0; rank < lineage.size(); rank++) {
                ancestors
                        .computeIfAbsent(lineage.get(rank), id -> new LinkedHashSet<>())
                        .addAll(lineage.subList(rank, lineage.size()));
            }
        }
    }

    /** Reads the tables of the product's database. */
    static Country read(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect()) {
            List<Commune> communes = new ArrayList<>();
            each(connection, """
                    select c.code, c.name, c.epci, c.departement, d.region, c.population,
                           coalesce(c.postal_codes[1], ''), st_x(c.point), st_y(c.point),
                           c.precision = 'commune'
                    from commune c join departement d on d.code = c.departement order by c.code""", row -> communes.add(commune(row)));
            Map<String, Departement> departements = new LinkedHashMap<>();
            each(connection, """
                    select b.code, d.region, st_x(st_pointonsurface(b.area)), st_y(st_pointonsurface(b.area)),
                           st_astext(st_buffer(b.area::geography, %d)::geometry, 5)
                    from boundary b join departement d on d.code = b.code
                    where b.kind = 'departement' order by b.code""".formatted(RADIUS_METRES), row -> departements.put(row.getString(1), departement(row)));
            return new Country(communes, departements);
        }
    }

    private static Commune commune(ResultSet row) throws SQLException {
        return new Commune(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                row.getDouble(8),
                row.getDouble(9),
                row.getBoolean(10));
    }

    private static Departement departement(ResultSet row) throws SQLException {
        return new Departement(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.getDouble(3),
                row.getDouble(4),
                row.getString(5));
    }

    /** What is done with a row. */
    private interface RowHandler {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, RowHandler handler) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                handler.take(rows);
            }
        }
    }

    /** A commune, each as likely as it has inhabitants. */
    Commune commune(SplittableRandom random) {
        long inhabitant = random.nextLong(inhabitantsUpTo[inhabitantsUpTo.length - 1]) + 1;
        int found = Arrays.binarySearch(inhabitantsUpTo, inhabitant);
        return communes.get(found < 0 ? -found - 1 : found);
    }

    /** Ids of a territory and of those that it lies in; an EPCI across two départements names both. */
    Set<String> selfAndAncestors(String id) {
        return ancestors.getOrDefault(id, Set.of(id));
    }

    /** The département that a commune lies in, when its boundary is known. */
    Optional<Departement> departementOf(Commune commune) {
        return Optional.ofNullable(departements.get(commune.departement()));
    }

    /** The commune whose point is nearest: the one that the product takes a point for while it knows no boundaries of communes. */
    Commune nearest(double lon, double lat) {
        Commune best = communes.getFirst();
        double least = Double.MAX_VALUE;
        for (Commune commune : communes) {
            if (Math.abs(commune.lat() - lat) < 0.5) {
                double metres = metres(lon, lat, commune.lon(), commune.lat());
                if (metres < least) {
                    least = metres;
                    best = commune;
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    private static double metres(double lon1, double lat1, double lon2, double lat2) {
        double north = Math.toRadians(lat2 - lat1);
        double east = Math.toRadians(lon2 - lon1);
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }
}
