package fr.repere.endtoend.property;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The truth: what PostGIS holds, read once. */
public final class Ground {

    /** Places where others may know them, as a table to select from: of a hidden address the point of its commune, if that is known. */
    public static final String SHOWN_PLACES = """
            (select fiche_id, point from fiche_place where not address_hidden
             union all
             select h.fiche_id, c.point from fiche_place h join commune c on c.code = h.commune where h.address_hidden)""";

    private static final String FICHES = """
            select f.*, array(select language from fiche_text t where t.fiche_id = f.id) as languages,
                   array(select coalesce('commune:' || p.commune, 'departement:' || p.departement)
                         from fiche_place p where p.fiche_id = f.id and coalesce(p.commune, p.departement) is not null) as stands
            from fiche f where f.status = 'PUBLISHED'""";
    private static final String COMMUNES = """
            select c.code, coalesce(c.epci, '') as epci, c.departement, coalesce(d.region, '') as region
            from commune c join departement d on d.code = c.departement""";

    private final Lineages lineages = new Lineages();
    private final Map<String, GroundFiche> fiches = new HashMap<>();
    private final Distances distances;

    private Ground(Distances distances) {
        this.distances = distances;
    }

    /** Reads all published fiches. */
    public static Ground read(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect()) {
            Ground ground = new Ground(Distances.read(database, connection));
            try (ResultSet row = connection.createStatement().executeQuery(COMMUNES)) {
                while (row.next()) {
                    ground.lineages.commune(
                            row.getString("code"),
                            row.getString("epci"),
                            row.getString("departement"),
                            row.getString("region"));
                }
            }
            try (ResultSet row = connection.createStatement().executeQuery(FICHES)) {
                while (row.next()) {
                    GroundFiche fiche = ground.fiche(row);
                    ground.fiches.put(fiche.id(), fiche);
                }
            }
            return ground;
        }
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

    boolean isInside(GroundFiche fiche, String territory) {
        return fiche.placeIn().contains(territory);
    }

    boolean covers(GroundFiche fiche, String territory) {
        return lineages.covers(fiche.zone(), territory);
    }

    /** How far fiches are from what was asked for. */
    Distances distances() {
        return distances;
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
