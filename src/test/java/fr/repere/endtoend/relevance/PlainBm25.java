package fr.repere.endtoend.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Elasticsearch does when nothing is tuned: the texts in fields of the default mapping and its {@code standard} analyzer, one
 * {@code multi_match} over them. A place keeps what is inside, what covers it, and what is national or online; theme and kind are
 * applied; other filters are ignored.
 */
public final class PlainBm25 implements Ranking, AutoCloseable {

    private static final String INDEX = "relevance-plain-bm25";
    private static final List<String> FIELDS =
            List.of("title", "brand", "names", "summary", "body", "structure", "towns");

    private static final int BULK_CHARACTERS = 5_000_000;

    private final Engine engine;
    private final Corpus corpus;

    /**
     * Indexes the corpus.
     *
     * @param elasticsearch its address
     */
    public PlainBm25(String elasticsearch, Corpus corpus) {
        this.engine = new Engine(elasticsearch);
        this.corpus = corpus;
        index();
    }

    private void index() {
        StringBuilder bulk = new StringBuilder();
        for (CorpusFiche fiche : corpus.fiches()) {
            if (bulk.length() > BULK_CHARACTERS) {
                engine.post("_bulk", bulk.toString());
                bulk.setLength(0);
            }
            bulk.append(json(Map.of("index", Map.of("_index", INDEX, "_id", fiche.key()))))
                    .append('\n')
                    .append(json(document(fiche)))
                    .append('\n');
        }
        engine.post("_bulk?refresh=true", bulk.toString());
    }

    private static Map<String, Object> document(CorpusFiche fiche) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (String role : FIELDS) {
            document.put(
                    role,
                    fiche.texts().values().stream()
                            .map(texts -> texts.getOrDefault(role, ""))
                            .collect(Collectors.joining("\n")));
        }
        document.put("structure", fiche.structure());
        document.put("towns", fiche.towns());
        document.put("inside", fiche.inside());
        document.put("covers", fiche.covers());
        document.put("everywhere", fiche.everywhere());
        document.put("themes", fiche.themes());
        document.put("kind", fiche.kind());
        return document;
    }

    @Override
    public List<String> first(Question question) {
        Map<String, Object> words = Map.of("multi_match", Map.of("query", question.words(), "fields", FIELDS));
        Map<String, Object> search = Map.of(
                "size",
                DEPTH,
                "_source",
                false,
                "query",
                Map.of("bool", Map.of("must", List.of(words), "filter", filters(question))));
        JsonNode hits = engine.post(INDEX + "/_search", search).path("hits").path("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("_id").asString())
                .toList();
    }

    private List<Object> filters(Question question) {
        List<Object> filters = new ArrayList<>();
        if (!question.places().isEmpty()) {
            filters.add(Map.of(
                    "bool",
                    Map.of(
                            "should",
                            List.of(
                                    terms("inside", Set.copyOf(question.places())),
                                    terms("covers", corpus.around(question)),
                                    Map.of("term", Map.of("everywhere", true))))));
        }
        Map.of("theme", "themes", "kind", "kind").forEach((parameter, field) -> {
            String value = question.filters().get(parameter);
            if (value != null) {
                filters.add(terms(field, Set.of(value)));
            }
        });
        return filters;
    }

    private static Map<String, Object> terms(String field, Set<String> values) {
        return Map.of("terms", Map.of(field + ".keyword", values));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public void close() {
        engine.delete(INDEX);
        engine.close();
    }
}
