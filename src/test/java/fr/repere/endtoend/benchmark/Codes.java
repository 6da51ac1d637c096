package fr.repere.endtoend.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's vocabulary to draw from: themes and needs with their names, criteria; and names for streets and organisations. */
final class Codes {

    private static final List<String> ORGANISATIONS = List.of(
            "Association d'entraide de",
            "Centre social de",
            "Maison de quartier de",
            "Mission locale de",
            "CCAS de",
            "Mairie de",
            "Secours de",
            "Maison des familles de",
            "Atelier solidaire de",
            "Médiathèque de");
    private static final List<String> STREETS = List.of(
            "rue de la République",
            "rue Victor Hugo",
            "avenue Jean Jaurès",
            "place de la Mairie",
            "rue des Écoles",
            "boulevard de la Gare",
            "rue du Moulin",
            "allée des Tilleuls",
            "rue Pasteur",
            "chemin Vert");
    private static final List<String> HOURS = List.of(
            "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
            "Mo,Tu,Th 09:00-12:00; We 14:00-18:00; PH off",
            "Tu-Sa 10:00-18:00",
            "Mo-Fr 08:30-16:30",
            "We,Sa 09:00-12:30",
            "Th 14:00-17:00");

    private final List<Need> needs = new ArrayList<>();
    private final Map<String, JsonNode> names = new HashMap<>();
    private final JsonNode words;

    /** A need and the theme that it belongs to. */
    record Need(String code, String theme) {}

    /** Reads the vocabulary of a checkout. */
    Codes(Path root) {
        JsonNode vocabulary = JsonMapper.shared()
                .readTree(root.resolve("geodata/src/main/resources/fr/repere/geodata/document/vocabulary.json")
                        .toFile());
        vocabulary.path("themes").forEach(theme -> names.put(theme.path("code").asString(), theme.path("name")));
        for (JsonNode need : vocabulary.path("needs")) {
            needs.add(new Need(need.path("code").asString(), need.path("theme").asString()));
            names.put(need.path("code").asString(), need.path("name"));
        }
        words = vocabulary.path("words");
    }

    /** A need; the first ones of the vocabulary (papers, French, housing) more often, as in life. */
    Need need(SplittableRandom random) {
        return needs.get((int) (Math.pow(random.nextDouble(), 1.4) * needs.size()));
    }

    /** The name of a theme or need. */
    String name(String code, String language) {
        return names.get(code).path(language).asString("");
    }

    /** The codes of a group of criteria, in the order of the vocabulary. */
    List<String> words(String group) {
        return StreamSupport.stream(words.path(group).properties().spliterator(), false)
                .map(Map.Entry::getKey)
                .toList();
    }

    String organisation(SplittableRandom random) {
        return ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()));
    }

    String street(SplittableRandom random) {
        return STREETS.get(random.nextInt(STREETS.size()));
    }

    String openingHours(SplittableRandom random) {
        return HOURS.get(random.nextInt(HOURS.size()));
    }

    /** With that probability one to so many different values, else none. */
    static List<String> some(List<String> values, double stated, int most, SplittableRandom random) {
        if (random.nextDouble() >= stated) {
            return List.of();
        }
        int count = 1 + random.nextInt(most);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String value = values.get(random.nextInt(values.size()));
            if (!chosen.contains(value)) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    /** With that probability neighbours in the order of the list, such as levels A1 to B1, else none. */
    static List<String> run(List<String> values, double stated, SplittableRandom random) {
        if (random.nextDouble() >= stated) {
            return List.of();
        }
        int from = random.nextInt(values.size());
        int to = Math.min(values.size(), from + 1 + random.nextInt(3));
        return List.copyOf(values.subList(from, to));
    }
}
