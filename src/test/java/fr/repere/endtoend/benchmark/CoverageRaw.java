package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Elasticsearch asked as people first write it: one {@code _search} without hits, that holds départements with their themes and an
 * estimate of their structures, places, wider zones and totals. Our index helps it: no script, no nested document.
 */
record CoverageRaw(String url, String index) implements CoverageTarget {

    private static final String TERRITORY = "counted.departement";
    private static final int MOST = 1_000;
    /** The most exact that there is. */
    private static final int PRECISION = 40_000;

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public Client open() {
        HttpExchange http = new HttpExchange();
        return new Client() {
            @Override
            public void ask(Request question) {
                http.post(url + "/" + index + "/_search", body(question));
            }

            @Override
            public Sums sums(Request question) {
                JsonNode answer = JsonMapper.shared()
                        .readTree(http.post(url + "/" + index + "/_search", body(question)))
                        .path("aggregations");
                long fiches = 0;
                long structures = 0;
                for (JsonNode bucket : answer.at("/territories/buckets")) {
                    fiches += bucket.path("doc_count").asLong();
                    structures += bucket.at("/structures/value").asLong();
                }
                return new Sums(fiches, places(answer), structures);
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    /** So many fiches have so many places in a territory: {@code departement:21 3}. */
    private static long places(JsonNode answer) {
        long places = 0;
        for (JsonNode bucket : answer.at("/places/buckets")) {
            String key = bucket.path("key").asString();
            places += bucket.path("doc_count").asLong() * Long.parseLong(key.substring(key.indexOf(' ') + 1));
        }
        return places;
    }

    private static String body(Request question) {
        Map<String, Object> themes = terms("themes", Map.of());
        Map<String, Object> structures =
                Map.of("cardinality", Map.of("field", "structure.id", "precision_threshold", PRECISION));
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("reaches", terms("counted.as", Map.of("themes", themes)));
        counts.put("territories", terms(TERRITORY, Map.of("themes", themes, "structures", structures)));
        counts.put(
                "listed",
                Map.of(
                        "filter",
                        Map.of("exists", Map.of("field", TERRITORY)),
                        "aggs",
                        Map.of("structures", structures)));
        counts.put("places", those("counted.places", "departement:.*"));
        counts.put("wider", those("covers", "region:.*"));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("size", 0, "track_total_hits", true, "query", query(question), "aggs", counts));
    }

    private static Map<String, Object> query(Request question) {
        List<Object> filters = new ArrayList<>(List.of(RawTarget.query(question)));
        filters.addAll(RawTarget.own(question, "theme", "themes"));
        filters.addAll(RawTarget.own(question, "need", "needs"));
        return Map.of("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> terms(String field, Map<String, Object> inside) {
        Map<String, Object> terms = Map.of("terms", Map.of("field", field, "size", MOST));
        return inside.isEmpty() ? terms : Map.of("terms", Map.of("field", field, "size", MOST), "aggs", inside);
    }

    private static Map<String, Object> those(String field, String pattern) {
        return Map.of("terms", Map.of("field", field, "size", MOST, "include", pattern));
    }
}
