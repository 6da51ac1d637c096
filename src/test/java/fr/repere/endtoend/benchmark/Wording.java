package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts like those of the demonstration fiches: their titles and sentences by language and theme, recombined, and their words by
 * frequency, which replace one word in eight so that no two texts hold the same words.
 */
final class Wording {

    static final List<String> LANGUAGES = List.of("fr", "en", "uk", "ps", "fa", "ti", "ru", "ar");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?።۔؟])\\s+");
    private static final double REPLACED = 0.12;
    private static final double SAME_THEME = 0.7;
    private static final int SHORTEST_REPLACED = 6;

    private final Map<String, Store> stores = new HashMap<>();

    /** What is known of one language. */
    private static final class Store {
        final Map<String, List<String>> titles = new HashMap<>();
        final Map<String, List<String>> sentences = new HashMap<>();
        final List<String> allSentences = new ArrayList<>();
        final Map<String, Integer> counts = new HashMap<>();
        List<String> words = List.of();
    }

    /** Reads the demonstration fiches of a checkout. */
    static Wording read(Path root) {
        Wording wording = new Wording();
        try (var files = Files.list(root.resolve("admin/src/main/resources/demonstration"))) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(wording::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wording.stores
                .values()
                .forEach(store -> store.words = store.counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                        .map(Map.Entry::getKey)
                        .toList());
        return wording;
    }

    private void learn(Path file) {
        for (JsonNode fiche : JsonMapper.shared().readTree(file.toFile()).path("fiches")) {
            String theme = fiche.path("mainTheme").asString();
            fiche.path("texts")
                    .properties()
                    .forEach(text ->
                            learn(stores.computeIfAbsent(text.getKey(), key -> new Store()), theme, text.getValue()));
        }
    }

    private static void learn(Store store, String theme, JsonNode text) {
        store.titles
                .computeIfAbsent(theme, key -> new ArrayList<>())
                .add(text.path("title").asString());
        List<String> paragraphs = new ArrayList<>();
        for (String field : List.of("summary", "what", "why", "next")) {
            paragraphs.add(text.path(field).asString(""));
        }
        text.path("how").forEach(step -> paragraphs.add(step.asString()));
        for (String paragraph : paragraphs) {
            for (String sentence : SENTENCE_END.split(paragraph)) {
                if (!sentence.isBlank()) {
                    store.sentences
                            .computeIfAbsent(theme, key -> new ArrayList<>())
                            .add(sentence);
                    store.allSentences.add(sentence);
                    for (String word : sentence.split("[^\\p{L}\\p{M}-]+")) {
                        if (word.length() >= SHORTEST_REPLACED) {
                            store.counts.merge(word, 1, Integer::sum);
                        }
                    }
                }
            }
        }
    }

    /** A title as a fiche of this theme bears it. */
    String title(String language, String theme, SplittableRandom random) {
        Store store = stores.get(language);
        List<String> titles = store.titles.getOrDefault(theme, List.of());
        return titles.isEmpty() ? sentence(store, theme, random) : titles.get(random.nextInt(titles.size()));
    }

    /** Sentences on a theme until there are so many words. */
    String text(String language, String theme, int words, SplittableRandom random) {
        Store store = stores.get(language);
        StringBuilder text = new StringBuilder();
        int count = 0;
        while (count < words) {
            for (String word : sentence(store, theme, random).split(" ")) {
                text.append(text.isEmpty() ? "" : " ").append(varied(store, word, random));
                count++;
            }
        }
        return text.toString();
    }

    private static String sentence(Store store, String theme, SplittableRandom random) {
        List<String> own = store.sentences.getOrDefault(theme, List.of());
        List<String> pool = own.isEmpty() || random.nextDouble() > SAME_THEME ? store.allSentences : own;
        return pool.get(random.nextInt(pool.size()));
    }

    private static String varied(Store store, String word, SplittableRandom random) {
        if (word.length() < SHORTEST_REPLACED || store.words.isEmpty() || random.nextDouble() > REPLACED) {
            return word;
        }
        // Frequent words far more often than rare ones, as in a language.
        double rank = Math.pow(random.nextDouble(), 2);
        return store.words.get((int) (rank * store.words.size()));
    }
}
