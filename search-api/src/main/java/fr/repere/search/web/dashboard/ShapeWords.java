package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Part;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.web.Named;
import fr.repere.search.wording.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in the words of a language what a recorded search asked for. */
final class ShapeWords {

    private static final int MORE = 5;
    private static final String COMMA = ", ";

    private final Vocabulary vocabulary;
    private final Messages messages;

    ShapeWords(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** One line; what was asked for first, how it was asked behind. */
    String of(SearchShape shape, Language language) {
        List<String> parts = new ArrayList<>();
        labelled(language, "facet.theme", names(themes(shape, language)), parts);
        labelled(language, "facet.need", names(needs(shape, language)), parts);
        if (shape.words() > 0) {
            parts.add(words(shape, language));
        }
        labelled(
                language,
                "territory.shape.filters",
                shape.filters().stream().map(name -> filter(language, name)).collect(Collectors.joining(COMMA)),
                parts);
        if (!shape.part().equals(Part.ALL.code())) {
            labelled(language, "results.scope", part(language, shape.part()), parts);
        }
        if (parts.isEmpty()) {
            parts.add(messages.of(language, "territory.shape.everything"));
        }
        if (!shape.language().equals(language.code())) {
            labelled(language, "territory.shape.page", name(shape.language(), language), parts);
        }
        return String.join(" · ", parts);
    }

    private void labelled(Language language, String label, String value, List<String> parts) {
        if (!value.isEmpty()) {
            parts.add(messages.of(language, "territory.shape.labelled", messages.of(language, label), value));
        }
    }

    private static String names(List<Named> subjects) {
        return subjects.stream().map(Named::name).collect(Collectors.joining(COMMA));
    }

    private String words(SearchShape shape, Language language) {
        String number = messages.of(
                language,
                shape.words() == MORE ? "territory.shape.words.more" : "territory.shape.words",
                shape.words());
        String said =
                shape.wordsLanguage().isEmpty() ? number : number + " (" + name(shape.wordsLanguage(), language) + ")";
        return shape.known().isEmpty()
                ? said
                : messages.of(language, "territory.shape.known", said, String.join(COMMA, shape.known()));
    }

    /** A name that a later version gave stands for itself. */
    private String filter(Language language, String name) {
        return Stream.of("facet." + name, "territory.filter." + name)
                .filter(messages::has)
                .findFirst()
                .map(key -> messages.of(language, key))
                .orElse(name);
    }

    private String part(Language language, String code) {
        String key = "results.scope." + code;
        return messages.has(key) ? messages.of(language, key) : code;
    }

    /** The themes chosen or named. A code that a later vocabulary no longer has stands for itself. */
    List<Named> themes(SearchShape shape, Language language) {
        return codes(shape.themes(), shape.namedThemes())
                .map(code -> new Named(
                        code, vocabulary.themeCodes().contains(code) ? vocabulary.themeName(code, language) : code))
                .toList();
    }

    /** The needs chosen or named. */
    List<Named> needs(SearchShape shape, Language language) {
        return codes(shape.needs(), shape.namedNeeds())
                .map(code -> new Named(
                        code, vocabulary.needCodes().contains(code) ? vocabulary.needName(code, language) : code))
                .toList();
    }

    private static Stream<String> codes(List<String> chosen, List<String> named) {
        return Stream.concat(chosen.stream(), named.stream()).distinct().sorted();
    }

    private static String name(String code, Language language) {
        return Locale.of(code).getDisplayLanguage(Locale.of(language.code()));
    }
}
