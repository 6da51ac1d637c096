package fr.repere.endtoend.property;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The truth: what PostGIS holds, read once, and the distances that it measures. */
public final class Ground {

    private static final String FICHES = """
            select f.*, array(select language from fiche_text t where t.fiche_id = f.id) as languages,
                   array(select coalesce('commune:' || p.commune, 'departement:' || p.departement)
                         from fiche_place p where p.fiche_id = f.id and coalesce(p.commune, p.departement) is not null) as stands
            from fiche f where f.status = 'PUBLISHED'""";
    private static final String COMMUNES = """
            select c.code, coalesce(c.epci, '') as epci, c.departement, coalesce(d.region, '') as region
            from commune c join departement d on d.code = c.departement""";
    /** Edges are straight in longitude and latitude, as GeoJSON has it; cut short, they are so for the geography type too. */
    private static final String DISTANCES = """
            with origin as materialized (select st_segmentize((%s), 0.01) as g)
            select p.fiche_id, min(st_distance(o.g::geography, p.point::geography)) as metres
            from origin o join fiche_place p on p.point && st_expand(o.g, ?) group by p.fiche_id""";

    private static final double METRES_OF_DEGREE_AT_MOST_51_NORTH = 65_000;

    private final DatabaseAccess database;
    private final Lineages lineages = new Lineages();
    private final Map<String, GroundFiche> fiches = new HashMap<>();
    private final Map<String, Map<String, Double>> distances = new HashMap<>();
    private final Set<String> outlined = new HashSet<>();

    private Ground(DatabaseAccess database) {
        this.database = database;
    }

    /** Reads all published fiches. */
    public static Ground read(DatabaseAccess database) throws SQLException {
        Ground ground = new Ground(database);
        try (Connection connection = database.connect()) {
            try (ResultSet row = connection.createStatement().executeQuery(COMMUNES)) {
                while (row.next()) {
                    ground.lineages.commune(
                            row.getString("code"),
                            row.getString("epci"),
                            row.getString("departement"),
                            row.getString("region"));
                }
            }
            try (ResultSet row = connection.createStatement().executeQuery("select kind, code from boundary")) {
                while (row.next()) {
                    ground.outlined.add(row.getString(1) + ":" + row.getString(2));
                }
            }
            try (ResultSet row = connection.createStatement().executeQuery(FICHES)) {
                while (row.next()) {
                    GroundFiche fiche = ground.fiche(row);
                    ground.fiches.put(fiche.id(), fiche);
                }
            }
        }
        return ground;
    }

    /** All published fiches. */
    Collection<GroundFiche> fiches() {
        return fiches.values();
    }

    /** A published fiche. */
    GroundFiche fiche(String id) {
        GroundFiche fiche = fiches.get(id);
        if (fiche == null) {
            throw new IllegalArgumentException("not published: " + id);
        }
        return fiche;
    }

    /** Whether it is known from where distances to a place are measured: a point, an outline, or a commune's point. */
    boolean isMeasurable(AskedSearch asked) {
        return asked.has("lat")
                || asked.all("place").size() == 1
                        && (outlined.contains(asked.one("place"))
                                || asked.one("place").startsWith("commune:"));
    }

    boolean isInside(GroundFiche fiche, String territory) {
        return fiche.placeIn().contains(territory);
    }

    boolean covers(GroundFiche fiche, String territory) {
        return lineages.covers(fiche.zone(), territory);
    }

    /** Metres from the place asked for to the nearest place of each fiche, for all that are at most a little farther than asked. */
    Map<String, Double> metres(AskedSearch asked) {
        return distances.computeIfAbsent(asked.place() + "/" + asked.radiusMetres(), key -> measured(asked));
    }

    private Map<String, Double> measured(AskedSearch asked) {
        String origin;
        List<String> names = new ArrayList<>();
        if (asked.has("lat")) {
            origin = "st_setsrid(st_makepoint(?::float8, ?::float8), 4326)";
            names.addAll(List.of(asked.one("lon"), asked.one("lat")));
        } else {
            String[] place = asked.one("place").split(":");
            if (outlined.contains(asked.one("place"))) {
                origin = "select area from boundary where kind = ? and code = ?";
                names.addAll(List.of(place));
            } else {
                origin = "select point from commune where code = ?";
                names.add(place[1]);
            }
        }
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(DISTANCES.formatted(origin))) {
            for (int i = 0; i < names.size(); i++) {
                statement.setString(i + 1, names.get(i));
            }
            statement.setDouble(names.size() + 1, asked.radiusMetres() * 1.1 / METRES_OF_DEGREE_AT_MOST_51_NORTH);
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

    private GroundFiche fiche(ResultSet row) throws SQLException {
        Set<String> placeIn = new HashSet<>();
        list(row, "stands").forEach(code -> placeIn.addAll(lineages.of(code)));
        return new GroundFiche(
                row.getString("id"),
                row.getBoolean("national") || row.getString("kind").equals("demarche"),
                row.getBoolean("online"),
                values(row),
                row.getObject("age_min", Integer.class),
                row.getObject("age_max", Integer.class),
                row.getObject("verified_on", LocalDate.class),
                placeIn,
                list(row, "zone"));
    }

    private static Map<String, Set<String>> values(ResultSet row) throws SQLException {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> themes = new TreeSet<>(list(row, "secondary_themes"));
        themes.add(row.getString("main_theme"));
        values.put("theme", themes);
        values.put("need", new TreeSet<>(list(row, "needs")));
        values.put("kind", Set.of(row.getString("kind")));
        values.put("availableIn", new TreeSet<>(list(row, "languages")));
        String structure = row.getString("structure_id");
        values.put("structure", structure == null ? Set.of() : Set.of(structure));
        String price = row.getString("price");
        if (price != null) {
            values.put("price", Set.of(price));
        }
        Map<String, String> columns = Map.of(
                "status", "statuses",
                "profile", "profiles",
                "level", "french_levels",
                "receptionLanguage", "reception_languages",
                "day", "days",
                "mode", "modes",
                "condition", "conditions",
                "referral", "referral");
        for (Map.Entry<String, String> column : columns.entrySet()) {
            List<String> stated = list(row, column.getValue());
            if (!stated.isEmpty()) {
                values.put(column.getKey(), new TreeSet<>(stated));
            }
        }
        return values;
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
