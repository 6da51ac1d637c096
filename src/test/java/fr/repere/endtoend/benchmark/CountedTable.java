package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** In which départements which fiche of the SQL baseline counts: a row for each, beside the table of fiches. */
final class CountedTable {

    private static final String DEPARTEMENT = "departement:";

    private CountedTable() {}

    /** Fills the table, from the same fiches as all others. */
    static void fill(DatabaseAccess superuser, FicheGenerator generator, Country country, int fiches)
            throws SQLException {
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists counted");
            statement.execute(
                    "create table counted (fiche int not null, structure int not null, departement text not null, places int not null)");
            CopyRows rows = new CopyRows(connection, "counted", "fiche, structure, departement, places");
            for (int i = 0; i < fiches; i++) {
                Fiche fiche = generator.fiche(i);
                for (var counted : places(fiche, country).entrySet()) {
                    rows.add(fiche.number(), fiche.structure().number(), counted.getKey(), counted.getValue());
                }
            }
            rows.flush();
            statement.execute("create index on counted (fiche) include (structure, departement, places)");
            statement.execute("vacuum analyze counted");
        }
    }

    /** Where a local fiche has places, how many, and what its zone names or names a part of. */
    private static Map<String, Integer> places(Fiche fiche, Country country) {
        Map<String, Integer> places = new LinkedHashMap<>();
        if (fiche.national() || fiche.kind().equals("demarche")) {
            return places;
        }
        fiche.places()
                .forEach(place -> place.commune().lineage().stream()
                        .filter(id -> id.startsWith(DEPARTEMENT))
                        .forEach(id -> places.merge(id, 1, Integer::sum)));
        fiche.zone()
                .forEach(zone -> country.selfAndAncestors(zone).stream()
                        .filter(id -> id.startsWith(DEPARTEMENT))
                        .forEach(id -> places.putIfAbsent(id, 0)));
        return places;
    }
}
