package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.dashboard.SearchesInVain;
import fr.repere.search.dashboard.SearchesInVain.Country;
import fr.repere.search.dashboard.SearchesInVain.Part;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.dashboard.DashboardAnswer.PeriodAnswer;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import fr.repere.search.wording.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was looked for in the whole country, and in vain: what the dashboards of territories say, added up. */
@RestController
@Tag(name = "Territoires")
class SearchesController {

    private static final Set<String> PARAMETERS = Set.of("lang");

    private final SearchesInVain searches;
    private final TerritoryCache territories;
    private final Vocabulary vocabulary;
    private final PeriodAnswers periods;

    SearchesController(SearchesInVain searches, TerritoryCache territories, Vocabulary vocabulary, Messages messages) {
        this.searches = searches;
        this.territories = territories;
        this.vocabulary = vocabulary;
        this.periods = new PeriodAnswers(vocabulary, messages);
    }

    /**
     * The searches of the last 90 days.
     *
     * @param departements by département, most without local result first
     * @param themes by theme that was chosen or named, most without local result first
     */
    record SearchesInVainAnswer(PeriodAnswer all, List<PartAnswer> departements, List<PartAnswer> themes) {}

    /** A part of them: how many, how many of these without local result, how many of these without any. */
    record PartAnswer(String code, String name, long searches, long withoutLocal, long withoutAnything) {}

    @GetMapping(path = "/api/v1/searches/in-vain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Les recherches sans résultat",
            description =
                    "Dans toute la France, sur 90 jours : combien de recherches, combien sans résultat local, combien sans "
                            + "aucun résultat ; par département, par thème, et les questions les plus fréquentes.")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des noms.",
            schema = @Schema(type = "string", defaultValue = "fr"))
    SearchesInVainAnswer show(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Language language = SearchRequests.language(new RequestParameters(parameters).onlyKnown(PARAMETERS));
        LocalDate since = Limits.on(LocalDate.now(RecordNames.ZONE)).longerSince();
        Country country = searches.since(since);
        Map<String, String> departements = departements();
        return new SearchesInVainAnswer(
                periods.of(country.all(), since, language),
                // A code that is no département any more stands for itself.
                named(country.departements(), code -> departements.getOrDefault(code, code)),
                named(
                        country.themes(),
                        code -> vocabulary.themeCodes().contains(code) ? vocabulary.themeName(code, language) : code));
    }

    private static List<PartAnswer> named(List<Part> parts, UnaryOperator<String> name) {
        return parts.stream()
                .map(part -> new PartAnswer(
                        part.code(),
                        name.apply(part.code()),
                        part.searches(),
                        part.withoutLocal(),
                        part.withoutAnything()))
                .toList();
    }

    private Map<String, String> departements() {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals("departement"))
                .collect(Collectors.toMap(TerritoryDocument::code, TerritoryDocument::name));
    }
}
