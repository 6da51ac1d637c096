package fr.repere.endtoend.relevance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A fiche for the baselines.
 *
 * @param title in French
 * @param texts by language and role: title, brand, summary, body; names are those of its themes and needs
 * @param structure the name and acronym of who holds it
 * @param towns the names of the communes where it is held
 * @param inside every territory that one of its places, or its zone, lies in
 * @param covers the territories that its zone names
 * @param everywhere whether it is national or online
 */
record CorpusFiche(
        String key,
        String source,
        String title,
        Map<String, Map<String, String>> texts,
        String structure,
        String towns,
        Set<String> inside,
        Set<String> covers,
        boolean everywhere,
        Set<String> themes,
        String kind) {

    private static final List<String> BODY = List.of("what", "why", "how", "next", "administration");

    static CorpusFiche of(JsonNode source) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        source.path("text").properties().forEach(text -> texts.put(text.getKey(), roles(text.getValue())));
        source.path("names")
                .properties()
                .forEach(names -> texts.computeIfAbsent(names.getKey(), language -> new LinkedHashMap<>())
                        .put("names", joined(Stream.of(names.getValue()))));
        Set<String> inside = codes(source.path("placeIn"));
        inside.addAll(codes(source.path("coversWithin")));
        return new CorpusFiche(
                FicheKey.ofId(source.path("id").asString()),
                source.path("source").asString(),
                source.path("text").path("fr").path("title").asString(),
                texts,
                joined(Stream.of(
                        source.path("structure").path("name"),
                        source.path("structure").path("acronym"))),
                joined(source.path("places").findValues("communeName").stream()),
                inside,
                codes(source.path("covers")),
                source.path("national").asBoolean() || source.path("online").asBoolean(),
                codes(source.path("themes")),
                source.path("kind").asString());
    }

    private static Map<String, String> roles(JsonNode text) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String role : List.of("title", "brand", "summary")) {
            roles.put(role, joined(Stream.of(text.path(role))));
        }
        roles.put("body", joined(BODY.stream().map(text::path)));
        return roles;
    }

    private static String joined(Stream<JsonNode> nodes) {
        return nodes.flatMap(Corpus::texts).collect(Collectors.joining("\n"));
    }

    private static Set<String> codes(JsonNode array) {
        return Corpus.texts(array).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
