package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The product's own tables, filled past its importers: the indexer then makes of them what it makes of any fiche. */
final class ProductTables implements AutoCloseable {

    private static final String SOURCE = "benchmark";

    private final Connection connection;
    private final CopyRows structures;
    private final CopyRows fiches;
    private final CopyRows texts;
    private final CopyRows places;
    private final Set<UUID> knownStructures = new HashSet<>();

    ProductTables(DatabaseAccess superuser) throws SQLException {
        connection = superuser.connect();
        try (var statement = connection.createStatement()) {
            // The generator keeps what foreign keys ask; checking a million rows for it again would measure nothing.
            statement.execute("set session_replication_role = replica");
            // What a killed run left, with all that points at it: the database is the run's own.
            statement.execute("truncate fiche, structure cascade");
        }
        structures = new CopyRows(connection, "structure", "id, source, local_id, name");
        fiches = new CopyRows(
                connection,
                "fiche",
                "id, kind, slug, status, version, source, local_id, licence, structure_id, main_theme, secondary_themes,"
                        + " needs, online, national, zone, statuses, profiles, age_min, age_max, french_levels,"
                        + " reception_languages, price, days, conditions, modes, created_at, changed_at, published_on,"
                        + " verified_on");
        texts = new CopyRows(connection, "fiche_text", "fiche_id, language, title, summary, what, how");
        places = new CopyRows(
                connection,
                "fiche_place",
                "fiche_id, position, street, postal_code, commune, departement, point, precision, opening_hours");
    }

    void add(Fiche fiche) throws SQLException {
        Fiche.Structure structure = fiche.structure();
        if (knownStructures.add(structure.id())) {
            structures.add(structure.id(), SOURCE, structure.number(), structure.name());
        }
        addFiche(fiche);
        for (var text : fiche.texts().entrySet()) {
            Fiche.Text said = text.getValue();
            texts.add(fiche.id(), text.getKey(), said.title(), said.summary(), said.what(), said.how());
        }
        int position = 0;
        for (Fiche.Place place : fiche.places()) {
            places.add(
                    fiche.id(),
                    position++,
                    place.street(),
                    place.commune().postalCode(),
                    place.commune().code(),
                    place.commune().departement(),
                    "SRID=4326;POINT(" + place.lon() + " " + place.lat() + ")",
                    "address",
                    place.openingHours());
        }
    }

    private void addFiche(Fiche fiche) throws SQLException {
        Fiche.Criteria criteria = fiche.criteria();
        fiches.add(
                fiche.id(),
                fiche.kind(),
                fiche.slug(),
                "PUBLISHED",
                1,
                SOURCE,
                fiche.number(),
                "Licence Ouverte 2.0",
                fiche.structure().id(),
                fiche.themes().getFirst(),
                fiche.themes().subList(1, fiche.themes().size()),
                fiche.needs(),
                fiche.online(),
                fiche.national(),
                fiche.zone(),
                stated(criteria.statuses()),
                stated(criteria.profiles()),
                criteria.ageMin(),
                criteria.ageMax(),
                stated(criteria.levels()),
                stated(criteria.receptionLanguages()),
                criteria.price(),
                stated(criteria.days()),
                stated(criteria.conditions()),
                stated(criteria.modes()),
                fiche.publishedOn(),
                fiche.verifiedOn(),
                fiche.publishedOn(),
                fiche.verifiedOn());
    }

    static Optional<Collection<String>> stated(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public void close() throws SQLException {
        for (CopyRows rows : List.of(structures, fiches, texts, places)) {
            rows.flush();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        connection.close();
    }
}
