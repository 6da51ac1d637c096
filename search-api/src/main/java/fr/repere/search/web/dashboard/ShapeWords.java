package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Part;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.web.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in French what a recorded search asked for. */
final class ShapeWords {

    private static final int MORE = 5;
    private static final Map<String, String> FILTERS = Map.ofEntries(
            Map.entry("kind", "nature de la fiche"),
            Map.entry("status", "statut"),
            Map.entry("profile", "public"),
            Map.entry("level", "niveau de français"),
            Map.entry("receptionLanguage", "langue d’accueil"),
            Map.entry("price", "tarif"),
            Map.entry("day", "jour"),
            Map.entry("mode", "sur place ou à distance"),
            Map.entry("condition", "conditions"),
            Map.entry("referral", "orientation"),
            Map.entry("structure", "structure"),
            Map.entry("availableIn", "langue de la fiche"),
            Map.entry("age", "âge"),
            Map.entry("verifiedSince", "date de vérification"),
            Map.entry("publishedUntil", "date de publication"),
            Map.entry("openNow", "ouvert maintenant"),
            Map.entry("stated", "seulement ce qui est précisé"));

    private final Vocabulary vocabulary;

    ShapeWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One line; what was asked for first, how it was asked behind. */
    String of(SearchShape shape) {
        List<String> parts = new ArrayList<>();
        subjects(themes(shape, Language.FR), "thème", parts);
        subjects(needs(shape, Language.FR), "besoin", parts);
        words(shape, parts);
        if (!shape.filters().isEmpty()) {
            parts.add("filtres : "
                    + shape.filters().stream()
                            .map(name -> FILTERS.getOrDefault(name, name))
                            .collect(Collectors.joining(", ")));
        }
        if (!shape.part().equals(Part.ALL.code())) {
            parts.add("partie : " + part(shape.part()));
        }
        if (parts.isEmpty()) {
            parts.add("tout ce qu’il y a, sans mot ni thème");
        }
        if (!shape.language().equals(Language.FR.code())) {
            parts.add("page en " + name(shape.language()));
        }
        return String.join(" ; ", parts);
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

    private static void subjects(List<Named> subjects, String word, List<String> parts) {
        if (!subjects.isEmpty()) {
            parts.add(word + (subjects.size() > 1 ? "s" : "") + " : "
                    + subjects.stream().map(Named::name).collect(Collectors.joining(", ")));
        }
    }

    private static void words(SearchShape shape, List<String> parts) {
        if (shape.words() == 0) {
            return;
        }
        String number =
                shape.words() == 1 ? "1 mot" : shape.words() + " mots" + (shape.words() == MORE ? " ou plus" : "");
        String language = shape.wordsLanguage().isEmpty() ? "" : " en " + name(shape.wordsLanguage());
        String known = shape.known().isEmpty() ? "" : ", dont « " + String.join(" », « ", shape.known()) + " »";
        parts.add(number + language + known);
    }

    private static String part(String code) {
        return switch (code) {
            case "local" -> "locale";
            case "national" -> "nationale";
            case "online" -> "en ligne";
            default -> code;
        };
    }

    /** The French name of a language. */
    static String name(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.FRENCH);
    }
}
