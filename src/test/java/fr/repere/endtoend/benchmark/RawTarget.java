package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Elasticsearch asked as people first write it: one {@code _search} that holds place filter, national content, decay by distance, twenty
 * hits with all that is stored, exact total and ten facets, two of which leave their own filter out.
 */
record RawTarget(String url, String index) implements Target {

    /** Facet names and fields; theme and need leave their own filter out. */
    static final Map<String, String> FACETS = facets();

    private static final Map<String, String> CRITERIA = Map.of(
            "status", "criteria.statuses",
            "profile", "criteria.profiles",
            "level", "criteria.frenchLevels",
            "price", "criteria.price",
            "day", "criteria.days",
            "condition", "criteria.conditions",
            "mode", "criteria.modes");

    private static Map<String, String> facets() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("theme", "themes");
        facets.put("need", "needs");
        facets.put("kind", "kind");
        facets.put("status", "criteria.statuses");
        facets.put("profile", "criteria.profiles");
        facets.put("level", "criteria.frenchLevels");
        facets.put("price", "criteria.price");
        facets.put("day", "criteria.days");
        facets.put("mode", "criteria.modes");
        facets.put("language", "languages");
        return facets;
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public Client open() {
        HttpExchange http = new HttpExchange();
        return new Client() {
            @Override
            public long ask(Request request) {
                return HttpExchange.numberAfter(
                        "\"hits\":{\"total\":", http.post(url + "/" + index + "/_search", body(request)));
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    /** The whole request as JSON. */
    static String body(Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", Request.SIZE);
        body.put("track_total_hits", true);
        body.put("query", scored(request, query(request)));
        List<Object> theme = own(request, "theme", "themes");
        List<Object> need = own(request, "need", "needs");
        List<Object> both = new ArrayList<>(theme);
        both.addAll(need);
        if (!both.isEmpty()) {
            body.put("post_filter", filtered(both));
        }
        Map<String, Object> facets = new LinkedHashMap<>();
        FACETS.forEach((name, field) -> facets.put(
                name,
                facet(
                        field,
                        switch (name) {
                            case "theme" -> need;
                            case "need" -> theme;
                            default -> both;
                        })));
        body.put("aggs", facets);
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static Map<String, Object> facet(String field, List<Object> filters) {
        Map<String, Object> terms = Map.of("terms", Map.of("field", field, "size", 60, "missing", "-"));
        return filters.isEmpty() ? terms : Map.of("filter", filtered(filters), "aggs", Map.of("values", terms));
    }

    /** The filter of a parameter, when the request has it. */
    static List<Object> own(Request request, String parameter, String field) {
        String value = request.shape().filters().get(parameter);
        return value == null ? List.of() : List.of(term(field, value));
    }

    /** The filters of a request, but theme and need. */
    static Map<String, Object> query(Request request) {
        List<Object> filters = new ArrayList<>();
        request.where().ifPresent(where -> filters.add(place(where)));
        request.shape().filters().forEach((parameter, value) -> {
            if (parameter.equals("kind")) {
                filters.add(term("kind", value));
            } else if (parameter.equals("age")) {
                filters.add(orNotStated(
                        "criteria.age", Map.of("range", Map.of("criteria.age", Map.of("gte", value, "lte", value)))));
            } else if (CRITERIA.containsKey(parameter)) {
                filters.add(orNotStated(CRITERIA.get(parameter), term(CRITERIA.get(parameter), value)));
            }
        });
        Map<String, Object> bool = new LinkedHashMap<>(Map.of("filter", filters));
        if (request.shape().hasWords()) {
            bool.put("must", words(request.shape()));
        }
        return Map.of("bool", bool);
    }

    private static Map<String, Object> words(Request.Shape shape) {
        String language = shape.analysis();
        List<String> fields = new ArrayList<>(List.of(
                "text." + language + ".title^4",
                "text." + language + ".brand^4",
                "names." + language + "^3",
                "text." + language + ".summary^2",
                "body." + language));
        if (language.equals("fr")) {
            fields.addAll(List.of("structure.name^2", "structure.acronym^2"));
        }
        return Map.of(
                "multi_match",
                Map.of("query", shape.words(), "type", "cross_fields", "operator", "and", "fields", fields));
    }

    private static Map<String, Object> place(Request.Where where) {
        List<String> lineage = where.lineage();
        Map<String, Object> near = where.surroundings()
                .<Map<String, Object>>map(shape ->
                        Map.of("geo_shape", Map.of("points", Map.of("shape", shape, "relation", "intersects"))))
                .orElseGet(() -> Map.of(
                        "geo_distance", Map.of("distance", Country.RADIUS_METRES + "m", "points", point(where))));
        return Map.of(
                "bool",
                Map.of(
                        "should",
                        List.of(
                                term("placeIn", lineage.getFirst()),
                                Map.of("terms", Map.of("covers", lineage)),
                                term("coversWithin", lineage.getFirst()),
                                near,
                                term("kind", "demarche"),
                                term("national", true),
                                term("online", true))));
    }

    private static Map<String, Object> scored(Request request, Map<String, Object> query) {
        return request.where()
                .<Map<String, Object>>map(where -> Map.of(
                        "function_score",
                        Map.of(
                                "query",
                                query,
                                "gauss",
                                Map.of("points", Map.of("origin", point(where), "scale", "20km", "decay", 0.5)))))
                .orElse(query);
    }

    private static Map<String, Object> point(Request.Where where) {
        return Map.of("lon", where.lon(), "lat", where.lat());
    }

    private static Map<String, Object> orNotStated(String field, Map<String, Object> wanted) {
        Map<String, Object> absent = Map.of("bool", Map.of("must_not", Map.of("exists", Map.of("field", field))));
        return Map.of("bool", Map.of("should", List.of(wanted, absent)));
    }

    private static Map<String, Object> filtered(List<Object> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }
}
