package fr.repere.indexer.projection;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of themes and needs in all eight languages, so that a query in any of them finds a fiche that is not translated. */
final class SearchNames {

    private final Vocabulary vocabulary;
    private final Map<Language, String> codes =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Language::code));

    SearchNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<String, String> of(List<String> themes, List<String> needs) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach((language, code) -> names.put(
                code,
                Stream.concat(
                                themes.stream().map(theme -> vocabulary.themeName(theme, language)),
                                needs.stream().map(need -> vocabulary.needName(need, language)))
                        .collect(Collectors.joining(" ; "))));
        return names;
    }
}
