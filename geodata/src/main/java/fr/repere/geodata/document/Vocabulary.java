package fr.repere.geodata.document;

import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of themes, needs and criteria in the eight languages. Read once from {@code vocabulary.json}; complete by
 * construction: a theme, need or language without a name fails the start.
 */
public final class Vocabulary {

    private final Map<String, Map<String, String>> themes;
    private final Map<String, Map<String, String>> needs;
    private final Map<String, Map<String, Map<String, String>>> words;

    private Vocabulary(JsonNode root) {
        this.themes = namesByCode(
                root.path("themes"),
                Arrays.stream(Theme.values()).map(Theme::code).toList());
        this.needs = namesByCode(
                root.path("needs"), Arrays.stream(Need.values()).map(Need::code).toList());
        this.words = new LinkedHashMap<>();
        root.path("words").properties().forEach(group -> {
            Map<String, Map<String, String>> entries = new LinkedHashMap<>();
            group.getValue().properties().forEach(word -> entries.put(word.getKey(), texts(word.getValue())));
            words.put(group.getKey(), entries);
        });
    }

    /** The vocabulary that ships with the product. */
    public static Vocabulary load() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.json"))) {
            return new Vocabulary(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Theme codes in order of presentation. */
    public List<String> themeCodes() {
        return List.copyOf(themes.keySet());
    }

    /** Need codes in order of presentation. */
    public List<String> needCodes() {
        return List.copyOf(needs.keySet());
    }

    /** The codes of the needs of a theme in order of presentation; none when there is no such theme. */
    public List<String> needCodes(String themeCode) {
        return Arrays.stream(Need.values())
                .filter(need -> need.theme().code().equals(themeCode))
                .map(Need::code)
                .toList();
    }

    /** Whether a theme has this code. */
    public boolean isTheme(String code) {
        return themes.containsKey(code);
    }

    /** The name of a theme in a language. */
    public String themeName(String code, Language language) {
        return name(themes, code, language);
    }

    /** The name of a need in a language. */
    public String needName(String code, Language language) {
        return name(needs, code, language);
    }

    /** Every word of a group ({@code statuses}, {@code days} …) with its name in a language, in order of presentation. */
    public Map<String, String> words(String group, Language language) {
        Map<String, String> result = new LinkedHashMap<>();
        words.getOrDefault(group, Map.of())
                .forEach((code, names) -> result.put(code, names.getOrDefault(language.code(), code)));
        return result;
    }

    private static String name(Map<String, Map<String, String>> names, String code, Language language) {
        return Objects.requireNonNull(names.get(code), code).getOrDefault(language.code(), code);
    }

    private static Map<String, Map<String, String>> namesByCode(JsonNode list, List<String> codes) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        list.forEach(entry -> found.put(entry.path("code").asString(), texts(entry.path("name"))));
        Map<String, Map<String, String>> ordered = new LinkedHashMap<>();
        for (String code : codes) {
            Map<String, String> names = found.getOrDefault(code, Map.of());
            for (Language language : Language.values()) {
                if (!names.containsKey(language.code())) {
                    throw new IllegalStateException(
                            "vocabulary.json has no name for " + code + " in " + language.code());
                }
            }
            ordered.put(code, names);
        }
        return ordered;
    }

    private static Map<String, String> texts(JsonNode names) {
        Map<String, String> result = new LinkedHashMap<>();
        names.properties()
                .forEach(entry -> result.put(entry.getKey(), entry.getValue().asString()));
        return result;
    }
}
