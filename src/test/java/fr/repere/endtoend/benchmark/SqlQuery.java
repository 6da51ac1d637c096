package fr.repere.endtoend.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement for one request: the candidates once, then total, ten facets and twenty hits from them. Its text depends on which
 * clauses are there, never on their values.
 */
final class SqlQuery {

    /** Facets other than theme and need; a fiche that states nothing counts under "-". */
    private static final Map<String, String> FACETS = facets();

    private static final Map<String, String> CRITERIA = Map.of(
            "status", "statuses",
            "profile", "profiles",
            "level", "levels",
            "day", "days",
            "condition", "conditions",
            "mode", "modes");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SqlQuery() {}

    private static Map<String, String> facets() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("kind", "kind");
        facets.put("price", "coalesce(price, '-')");
        facets.put("status", "unnest(coalesce(statuses, '{-}'))");
        facets.put("profile", "unnest(coalesce(profiles, '{-}'))");
        facets.put("level", "unnest(coalesce(levels, '{-}'))");
        facets.put("day", "unnest(coalesce(days, '{-}'))");
        facets.put("mode", "unnest(coalesce(modes, '{-}'))");
        facets.put("language", "unnest(languages)");
        return facets;
    }

    static SqlQuery of(Request request) {
        SqlQuery query = new SqlQuery();
        query.candidates(request);
        query.counts();
        query.hits();
        return query;
    }

    /**
     * A statement over what passes the filters of a request.
     *
     * @param select reads {@code passing}, with id and themes
     */
    static SqlQuery passing(Request request, String select) {
        SqlQuery query = new SqlQuery();
        query.text.append("with passing as materialized (select id, themes from fiche where true");
        request.shape().filters().forEach(query::filter);
        query.text.append(")\n").append(select);
        return query;
    }

    /** The statement, with a question mark for each value. */
    String text() {
        return text.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case String[] array -> statement.setArray(i + 1, connection.createArrayOf("text", array));
                case String one -> statement.setString(i + 1, one);
                case Double number -> statement.setDouble(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Object other -> throw new IllegalStateException("no way to bind " + other);
            }
        }
    }

    private void candidates(Request request) {
        text.append("with candidate as materialized (select id, kind, price, themes, needs, statuses, profiles, levels,"
                + " days, modes, languages");
        own(request, "theme", "themes");
        own(request, "need", "needs");
        score(request);
        text.append(" from fiche where true");
        if (request.shape().hasWords()) {
            text.append(" and words @@ ").append(query(request));
        }
        request.where().ifPresent(this::place);
        request.shape().filters().forEach((parameter, value) -> {
            if (!parameter.equals("theme") && !parameter.equals("need")) {
                filter(parameter, value);
            }
        });
        text.append("),\n found as materialized (select * from candidate where has_theme and has_need)\n");
    }

    private void own(Request request, String parameter, String column) {
        String value = request.shape().filters().get(parameter);
        text.append(value == null ? ", true" : ", " + column + " @> ?")
                .append(" as has_")
                .append(parameter);
        if (value != null) {
            values.add(new String[] {value});
        }
    }

    /** Words and closeness, as the others weigh them: half of the score at 20 km. */
    private void score(Request request) {
        text.append(", ").append(request.shape().hasWords() ? "ts_rank(words, " + query(request) + ")" : "1.0");
        request.where().ifPresent(where -> {
            text.append(" * coalesce(1 / (1 + (st_distance(spot::geography, st_makepoint(?, ?)::geography, false)"
                    + " / 20000) ^ 2), 1)");
            values.add(where.lon());
            values.add(where.lat());
        });
        text.append(" as score");
    }

    private String query(Request request) {
        values.add(request.shape().words());
        return "plainto_tsquery('" + BaselineTable.configuration(request.shape().analysis()) + "', ?)";
    }

    private void place(Request.Where where) {
        text.append(" and (areas && ? or ");
        List<String> areas =
                new ArrayList<>(List.of("national", "of:" + where.lineage().getFirst()));
        areas.add("in:" + where.lineage().getFirst());
        where.lineage().forEach(id -> areas.add("on:" + id));
        values.add(areas.toArray(String[]::new));
        where.surroundings()
                .ifPresentOrElse(
                        shape -> {
                            text.append("st_intersects(spot, st_geomfromtext(?, 4326)))");
                            values.add(shape);
                        },
                        () -> {
                            text.append("st_dwithin(spot::geography, st_makepoint(?, ?)::geography, ?, false))");
                            values.addAll(List.of(where.lon(), where.lat(), Country.RADIUS_METRES));
                        });
    }

    private void filter(String parameter, String value) {
        switch (parameter) {
            case "kind" -> add(" and kind = ?", value);
            case "theme", "need" -> add(" and " + parameter + "s @> ?", new String[] {value});
            case "price" -> add(" and (price = ? or price is null)", value);
            case "age" -> add(" and (age @> ? or age is null)", Integer.valueOf(value));
            default -> {
                String column = CRITERIA.get(parameter);
                if (column != null) {
                    add(" and (" + column + " @> ? or " + column + " is null)", new String[] {value});
                }
            }
        }
    }

    private void add(String clause, Object value) {
        text.append(clause);
        values.add(value);
    }

    private void counts() {
        text.append("select 'total' as part, '' as value, count(*) as number, null::text as document from found\n");
        text.append("union all select 'theme', value, count(*), null from candidate, unnest(themes) as value"
                + " where has_need group by value\n");
        text.append("union all select 'need', value, count(*), null from candidate, unnest(needs) as value"
                + " where has_theme group by value\n");
        FACETS.forEach((name, values) -> text.append("union all select '")
                .append(name)
                .append("', value, count(*), null from (select ")
                .append(values)
                .append(" as value from found) as facet group by value\n"));
    }

    private void hits() {
        text.append("""
                union all
                select 'hit', fiche.uid::text, fiche.id,
                       json_build_array(slug, fiche.kind, structure, texts -> 'fr', places, fiche.languages, fiche.themes,
                                        fiche.needs, verified_on, score)::text
                from (select id, score from found order by score desc, id limit %d) as best join fiche using (id)""".formatted(Request.SIZE));
    }
}
