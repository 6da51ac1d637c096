package fr.repere.endtoend.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our endpoint: {@code GET /api/v1/coverage}. */
record CoverageProduct(String url) implements CoverageTarget {

    @Override
    public String name() {
        return "repere";
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
                http.get(address(question));
            }

            @Override
            public Sums sums(Request question) {
                JsonNode answer = JsonMapper.shared().readTree(http.get(address(question)));
                long fiches = 0;
                long places = 0;
                long structures = 0;
                for (JsonNode territory : answer.path("territories")) {
                    fiches += territory.path("fiches").asLong();
                    places += territory.path("places").asLong();
                    structures += territory.path("structures").asLong();
                }
                return new Sums(fiches, places, structures);
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    private String address(Request question) {
        return url + "/api/v1/coverage?by=departement" + parameters(question);
    }

    /** The filters of a question as the end of an address, each with an ampersand before it. */
    static String parameters(Request question) {
        return question.shape().filters().entrySet().stream()
                .map(filter ->
                        "&" + filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
