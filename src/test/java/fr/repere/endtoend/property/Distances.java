package fr.repere.endtoend.property;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far fiches are from a place in metres, as PostGIS measures it on its geography type: along geodesics between the corners. */
final class Distances {

    private static final String ALL = """
            with origin as materialized (select (%s) as g)
            select p.fiche_id, min(st_distance(o.g::geography, p.point::geography)) as metres
            from origin o join %s p on p.point && st_expand(o.g, ?::float8) group by p.fiche_id""";
    private static final String FROM_POINT = "select st_setsrid(st_makepoint(?::float8, ?::float8), 4326)";
    private static final String FROM_BOUNDARY = "select area from boundary where kind = ? and code = ?";
    private static final String FROM_COMMUNE = "select point from commune where code = ?";

    /** PostGIS chooses on a sphere which side is the nearest, and may choose the second one, which costs up to half a percent. */
    private static final String SIDE_BY_SIDE = """
            select min(st_distance(side.geom::geography, p.point::geography))
            from boundary b, st_dumpsegments(b.area) side, %s p
            where b.kind = ? and b.code = ? and p.fiche_id = ?::uuid""".formatted(Ground.SHOWN_PLACES);

    private static final double METRES_OF_DEGREE_AT_MOST_51_NORTH = 65_000;

    private final DatabaseAccess database;
    private final Set<String> outlined;
    private final Map<String, Map<String, Double>> measured = new HashMap<>();

    private Distances(DatabaseAccess database, Set<String> outlined) {
        this.database = database;
        this.outlined = outlined;
    }

    /** Reads which boundaries there are. */
    static Distances read(DatabaseAccess database, Connection connection) throws SQLException {
        Set<String> outlined = new HashSet<>();
        try (ResultSet row = connection.createStatement().executeQuery("select kind, code from boundary")) {
            while (row.next()) {
                outlined.add(row.getString(1) + ":" + row.getString(2));
            }
        }
        return new Distances(database, outlined);
    }

    /** Whether it is known from where distances to a place are measured: a point, an outline, or a commune's point. */
    boolean areKnown(AskedSearch asked) {
        return asked.has("lat")
                || asked.all("place").size() == 1
                        && (isOutlined(asked) || asked.one("place").startsWith("commune:"));
    }

    /** From the place asked for to the nearest place of each fiche, for all that are at most a little farther than asked. */
    Map<String, Double> of(AskedSearch asked) {
        return measured.computeIfAbsent(asked.place() + "/" + asked.radiusMetres(), key -> measure(asked));
    }

    /** From the boundary asked for to the nearest place of a fiche outside, side by side; NaN where there is no boundary. */
    double sideBySide(AskedSearch asked, String fiche) {
        if (!isOutlined(asked)) {
            return Double.NaN;
        }
        List<String> place = List.of(asked.one("place").split(":"));
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(SIDE_BY_SIDE)) {
            set(statement, List.of(place.getFirst(), place.getLast(), fiche));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getDouble(1) : Double.NaN;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Double> measure(AskedSearch asked) {
        if (asked.has("lat")) {
            return measure(asked, FROM_POINT, List.of(asked.one("lon"), asked.one("lat")));
        }
        List<String> place = List.of(asked.one("place").split(":"));
        return isOutlined(asked)
                ? measure(asked, FROM_BOUNDARY, place)
                : measure(asked, FROM_COMMUNE, place.subList(1, 2));
    }

    private Map<String, Double> measure(AskedSearch asked, String from, List<String> named) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(ALL.formatted(from, Ground.SHOWN_PLACES))) {
            set(statement, named);
            statement.setDouble(named.size() + 1, asked.radiusMetres() * 1.1 / METRES_OF_DEGREE_AT_MOST_51_NORTH);
            Map<String, Double> metres = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    metres.put(row.getString(1), row.getDouble(2));
                }
            }
            return metres;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOutlined(AskedSearch asked) {
        return outlined.contains(asked.one("place"));
    }

    private static void set(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }
}
