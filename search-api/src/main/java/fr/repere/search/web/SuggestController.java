package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.FicheTitles;
import fr.repere.search.query.FicheTitles.TitledFiche;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.understanding.Completions;
import fr.repere.search.understanding.KnownPlace;
import fr.repere.search.understanding.Subject;
import fr.repere.search.web.SuggestAnswer.SuggestedFiche;
import fr.repere.search.web.SuggestAnswer.SuggestedPlace;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions while typing over HTTP: places, themes and needs from memory, fiches by one question to the index. */
@RestController
@Tag(name = "Suggestions")
class SuggestController {

    private static final int LONGEST = 100;
    private static final int DEFAULT_LIMIT = 5;
    private static final int LARGEST_LIMIT = 10;

    private final Completions completions;
    private final FicheTitles titles;
    private final Vocabulary vocabulary;

    SuggestController(Completions completions, FicheTitles titles, Vocabulary vocabulary) {
        this.completions = completions;
        this.titles = titles;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compléter pendant la saisie",
            description =
                    "Lieux, thèmes, besoins et fiches dont un nom commence par ce qui est tapé, dans une des huit langues ; "
                            + "à défaut, ce qui s'écrit presque ainsi. Le dernier mot peut être inachevé.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "string", maxLength = LONGEST),
            example = "cours de fr")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des libellés.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "fr",
                            allowableValues = {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Propositions par genre.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "5"))
    SuggestAnswer suggest(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(Set.of("q", "lang", "limit"));
        int limit = given.whole("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT);
        Language language = SearchRequests.language(given);
        String typed = given.text("q", LONGEST)
                .orElseThrow(
                        () -> InvalidParameter.because("q", "", "le début d'un mot", "Le paramètre « q » manque."));
        List<Subject> subjects = completions.subjects(typed, 2 * LARGEST_LIMIT);
        return new SuggestAnswer(
                completions.places(typed, limit).stream()
                        .map(place -> place(place, language))
                        .toList(),
                named(subjects, true, language, limit),
                named(subjects, false, language, limit),
                titles.beginningWith(typed, limit).stream()
                        .map(fiche -> fiche(fiche, language))
                        .toList());
    }

    private SuggestedPlace place(KnownPlace place, Language language) {
        return new SuggestedPlace(
                place.id(),
                place.name(),
                completions.nameIn(language, place).orElse(null),
                place.kind(),
                completions
                        .departementOf(place)
                        .map(departement -> new Named(departement.code(), departement.name()))
                        .orElse(null));
    }

    private List<Named> named(List<Subject> subjects, boolean themes, Language language, int limit) {
        return subjects.stream()
                .filter(subject -> subject.isTheme() == themes)
                .limit(limit)
                .map(Subject::code)
                .map(code -> new Named(
                        code, themes ? vocabulary.themeName(code, language) : vocabulary.needName(code, language)))
                .toList();
    }

    private static SuggestedFiche fiche(TitledFiche fiche, Language language) {
        String shown = fiche.titles().containsKey(language.code()) ? language.code() : Language.FR.code();
        String title = Objects.requireNonNull(fiche.titles().get(shown), fiche::id);
        return new SuggestedFiche(fiche.id(), fiche.slug(), fiche.kind(), title, shown);
    }
}
