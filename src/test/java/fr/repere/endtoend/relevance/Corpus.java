package fr.repere.endtoend.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The fiches as the product's own index holds them, all texts of all languages, so that the baselines search exactly what the
 * product searches.
 */
public final class Corpus {

    private static final int PAGE = 500;

    private final Map<String, CorpusFiche> fiches;
    private final Map<String, List<String>> lineages = new LinkedHashMap<>();

    private Corpus(Map<String, CorpusFiche> fiches) {
        this.fiches = fiches;
    }

    /**
     * Reads all fiches, and where the places of the questions lie.
     *
     * @param elasticsearch its address
     */
    public static Corpus read(String elasticsearch, List<Question> questions) {
        try (Engine engine = new Engine(elasticsearch)) {
            Corpus corpus = new Corpus(fiches(engine));
            questions.stream()
                    .flatMap(question -> question.places().stream())
                    .distinct()
                    .forEach(place -> corpus.lineages.put(place, lineage(engine, place)));
            return corpus;
        }
    }

    private static Map<String, CorpusFiche> fiches(Engine engine) {
        Map<String, CorpusFiche> fiches = new LinkedHashMap<>();
        List<Object> after = new ArrayList<>();
        while (true) {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("size", PAGE);
            page.put("sort", List.of(Map.of("id", "asc")));
            if (!after.isEmpty()) {
                page.put("search_after", List.copyOf(after));
            }
            JsonNode hits =
                    engine.post("repere-fiches/_search", page).path("hits").path("hits");
            for (JsonNode hit : hits) {
                CorpusFiche fiche = CorpusFiche.of(hit.path("_source"));
                fiches.put(fiche.key(), fiche);
                after = List.of(hit.path("_id").asString());
            }
            if (hits.size() < PAGE) {
                return fiches;
            }
        }
    }

    private static List<String> lineage(Engine engine, String place) {
        JsonNode within =
                engine.get("repere-territories/_doc/" + place).path("_source").path("within");
        return StreamSupport.stream(within.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** All fiches. */
    public Iterable<CorpusFiche> fiches() {
        return fiches.values();
    }

    /** A fiche's name and title for a reader of a report. */
    public String describe(String key) {
        CorpusFiche fiche = fiches.get(key);
        return fiche == null ? key : fiche.source() + "--" + key + " " + fiche.title();
    }

    /** Whether there is a fiche of this key. */
    public boolean has(String key) {
        return fiches.containsKey(key);
    }

    /** The places of a question and every territory that they lie in: a zone that names one of them covers the place. */
    Set<String> around(Question question) {
        Set<String> around = new LinkedHashSet<>(question.places());
        question.places().stream()
                .flatMap(place -> lineages.getOrDefault(place, List.of()).stream())
                .forEach(around::add);
        return around;
    }

    static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        return StreamSupport.stream(node.spliterator(), false).flatMap(Corpus::texts);
    }
}
