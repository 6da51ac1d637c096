package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of the SQL baseline, as somebody who wants PostgreSQL to win would lay it out: one row per fiche, the territories in one
 * array under one GIN index, one weighted tsvector over all texts, points under GiST both as geometry and as geography.
 */
final class BaselineTable implements AutoCloseable {

    private static final Map<String, String> CONFIGURATIONS =
            Map.of("fr", "french", "en", "english", "ru", "russian", "ar", "arabic");

    private static final String TABLE = """
            create table fiche (
                id int not null, uid uuid not null, slug text not null, kind text not null, structure text not null,
                texts jsonb not null, places jsonb not null, verified_on date,
                languages text[] not null, themes text[] not null, needs text[] not null,
                statuses text[], profiles text[], age int4range, levels text[], price text, days text[], conditions text[],
                modes text[], areas text[] not null, spot geometry(MultiPoint, 4326),
                words tsvector generated always as (%s) stored)""";

    private static final List<String> INDEXES = List.of(
            "alter table fiche add primary key (id)",
            "create index on fiche using gin (words)",
            "create index on fiche using gin (areas)",
            "create index on fiche using gin (themes)",
            "create index on fiche using gin (needs)",
            "create index on fiche using gist (spot)",
            "create index on fiche using gist ((spot::geography))",
            "vacuum analyze fiche");

    private final Connection connection;
    private final CopyRows rows;
    private final Codes codes;
    private final Country country;

    BaselineTable(DatabaseAccess superuser, Codes codes, Country country) throws SQLException {
        this.codes = codes;
        this.country = country;
        connection = superuser.connect();
        String words = Wording.LANGUAGES.stream()
                .flatMap(language -> Stream.of("a", "b", "c", "d").map(weight -> part(language, weight)))
                .collect(Collectors.joining(" || "));
        try (var statement = connection.createStatement()) {
            // What a killed run left.
            statement.execute("drop table if exists fiche");
            statement.execute(TABLE.formatted(words));
        }
        rows = new CopyRows(
                connection,
                "fiche",
                "id, uid, slug, kind, structure, texts, places, verified_on, languages, themes, needs, statuses, profiles,"
                        + " age, levels, price, days, conditions, modes, areas, spot");
    }

    /** PostgreSQL's name for the analysis of a language; {@code simple} where it has none. */
    static String configuration(String language) {
        return CONFIGURATIONS.getOrDefault(language, "simple");
    }

    private static String part(String language, String weight) {
        return "setweight(to_tsvector('%s', coalesce(texts->'%s'->>'%s', '')), '%s')"
                .formatted(configuration(language), language, weight, weight.toUpperCase(Locale.ROOT));
    }

    void add(Fiche fiche) throws SQLException {
        Fiche.Criteria criteria = fiche.criteria();
        rows.add(
                fiche.number(),
                fiche.id(),
                fiche.slug(),
                fiche.kind(),
                fiche.structure().name(),
                texts(fiche),
                places(fiche),
                fiche.verifiedOn(),
                fiche.texts().keySet(),
                fiche.themes(),
                fiche.needs(),
                ProductTables.stated(criteria.statuses()),
                ProductTables.stated(criteria.profiles()),
                criteria.ageMin()
                        .map(least -> "[" + least + ","
                                + criteria.ageMax().map(most -> most + "]").orElse(")")),
                ProductTables.stated(criteria.levels()),
                criteria.price(),
                ProductTables.stated(criteria.days()),
                ProductTables.stated(criteria.conditions()),
                ProductTables.stated(criteria.modes()),
                areas(fiche),
                spot(fiche));
    }

    /** Weights as in the index: title, summary, names of themes and needs with the structure, everything else. */
    private String texts(Fiche fiche) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : Wording.LANGUAGES) {
            Map<String, String> weights = new LinkedHashMap<>();
            Fiche.Text said = fiche.texts().get(language);
            if (said != null) {
                weights.put("a", said.title());
                weights.put("b", said.summary());
                weights.put("d", said.what() + " " + String.join(" ", said.how()));
            }
            String names = Stream.concat(fiche.themes().stream(), fiche.needs().stream())
                    .map(code -> codes.name(code, language))
                    .collect(Collectors.joining(" ; "));
            weights.put(
                    "c", language.equals("fr") ? names + " " + fiche.structure().name() : names);
            texts.put(language, weights);
        }
        return JsonMapper.shared().writeValueAsString(texts);
    }

    private static String places(Fiche fiche) {
        List<Map<String, Object>> places = new ArrayList<>();
        fiche.places()
                .forEach(place -> places.add(Map.of(
                        "street", place.street(),
                        "commune", place.commune().name(),
                        "postalCode", place.commune().postalCode(),
                        "lon", place.lon(),
                        "lat", place.lat())));
        return JsonMapper.shared().writeValueAsString(places);
    }

    /** {@code in:} where it is held, {@code on:} what its zone names, {@code of:} what its zone lies in, and {@code national}. */
    private Set<String> areas(Fiche fiche) {
        Set<String> areas = new LinkedHashSet<>();
        fiche.places().forEach(place -> place.commune().lineage().forEach(id -> areas.add("in:" + id)));
        for (String id : fiche.zone()) {
            areas.add("on:" + id);
            country.selfAndAncestors(id).forEach(ancestor -> areas.add("of:" + ancestor));
        }
        if (fiche.national() || fiche.online()) {
            areas.add("national");
        }
        return areas;
    }

    private static @Nullable String spot(Fiche fiche) {
        return fiche.places().isEmpty()
                ? null
                : fiche.places().stream()
                        .map(place -> "(" + place.lon() + " " + place.lat() + ")")
                        .collect(Collectors.joining(",", "SRID=4326;MULTIPOINT(", ")"));
    }

    @Override
    public void close() throws SQLException {
        rows.flush();
        try (var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String sql : INDEXES) {
                statement.execute(sql);
            }
        }
        connection.close();
    }
}
