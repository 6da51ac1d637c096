package fr.repere.search.recording;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a search asked for, without what was typed: codes of ours and numbers.
 *
 * @param words how many words there were that say something, 5 standing for more
 * @param known those of them that are entries of our own lists of synonyms by themselves, folded, at most three
 * @param themes codes of the themes chosen
 * @param needs codes of the needs chosen
 * @param namedThemes codes of the themes that the words name
 * @param namedNeeds codes of the needs that the words name
 * @param wordsLanguage code of the language of the words; empty without words
 * @param language code of the language of the page
 * @param part code of the part of the result that was asked for
 * @param filters names of the other parameters, never their values
 */
public record SearchShape(
        int words,
        List<String> known,
        List<String> themes,
        List<String> needs,
        List<String> namedThemes,
        List<String> namedNeeds,
        String wordsLanguage,
        String language,
        String part,
        List<String> filters) {

    private static final String LIST = ",";
    private static final String MEMBER = ";";
    private static final String VALUE = "=";

    /** The shape as one text; {@link #find} reads it. No code, language or folded word has one of its signs. */
    public String text() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("words", Integer.toString(words));
        members.put("known", String.join(LIST, known));
        members.put("themes", String.join(LIST, themes));
        members.put("needs", String.join(LIST, needs));
        members.put("namedThemes", String.join(LIST, namedThemes));
        members.put("namedNeeds", String.join(LIST, namedNeeds));
        members.put("wordsLanguage", wordsLanguage);
        members.put("language", language);
        members.put("part", part);
        members.put("filters", String.join(LIST, filters));
        return members.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .map(member -> member.getKey() + VALUE + member.getValue())
                .collect(Collectors.joining(MEMBER));
    }

    /** The shape of a text, or nothing when it is none. */
    public static Optional<SearchShape> find(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : text.split(MEMBER)) {
            int sign = member.indexOf(VALUE);
            if (sign < 1) {
                return Optional.empty();
            }
            members.put(member.substring(0, sign), member.substring(sign + 1));
        }
        String words = members.getOrDefault("words", "");
        return words.matches("\\d")
                ? Optional.of(new SearchShape(
                        Integer.parseInt(words),
                        list(members, "known"),
                        list(members, "themes"),
                        list(members, "needs"),
                        list(members, "namedThemes"),
                        list(members, "namedNeeds"),
                        members.getOrDefault("wordsLanguage", ""),
                        members.getOrDefault("language", ""),
                        members.getOrDefault("part", ""),
                        list(members, "filters")))
                : Optional.empty();
    }

    private static List<String> list(Map<String, String> members, String name) {
        String values = members.getOrDefault(name, "");
        return values.isEmpty() ? List.of() : Arrays.asList(values.split(LIST));
    }
}
