package fr.repere.search.web.site.home;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.home.HomeView.DepartementChoice;
import fr.repere.search.web.site.home.HomeView.Featured;
import fr.repere.search.web.site.home.HomeView.LocalFigures;
import fr.repere.search.web.site.home.HomeView.ThemeTile;
import fr.repere.search.web.site.preset.PresetPlaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page. Whoever chose a département sees its figures; nothing is remembered of it here. */
@SitePage
class HomePage {

    private static final int FEATURED = 6;
    private static final String DEPARTEMENT = "departement";
    private static final String DEMARCHE = "demarche";
    private static final List<String> FOREIGN = Arrays.stream(Language.values())
            .filter(language -> language != Language.FR)
            .map(Language::code)
            .toList();

    private final Fiches fiches;
    private final SearchAnswers answers;
    private final TerritoryCache territories;
    private final LocalNumbers numbers;
    private final Vocabulary vocabulary;
    private final PresetPlaces presets;

    HomePage(
            Fiches fiches,
            SearchAnswers answers,
            TerritoryCache territories,
            LocalNumbers numbers,
            Vocabulary vocabulary,
            PresetPlaces presets) {
        this.fiches = fiches;
        this.answers = answers;
        this.territories = territories;
        this.numbers = numbers;
        this.vocabulary = vocabulary;
        this.presets = presets;
    }

    @GetMapping({"", "/"})
    String show(
            @PathVariable Language language,
            @RequestParam(required = false) Optional<String> departement,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<TerritoryDocument> preset = presets.of(request, response);
        Optional<TerritoryDocument> only = preset.size() == 1 ? Optional.of(preset.getFirst()) : Optional.empty();
        Optional<String> chosen = departement.or(() -> only.map(TerritoryDocument::code));
        List<TerritoryDocument> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        Optional<LocalFigures> local = chosen.flatMap(code -> departements.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(numbers::of));
        model.addAttribute(
                "page",
                new HomeView(
                        vocabulary.themeCodes().stream()
                                .map(code -> new ThemeTile(
                                        code, vocabulary.themeName(code, language), ThemePictures.of(code)))
                                .toList(),
                        featured(language),
                        departements.stream()
                                .map(one -> new DepartementChoice(
                                        one.code(),
                                        one.name(),
                                        chosen.filter(one.code()::equals).isPresent()))
                                .toList(),
                        local.orElse(null),
                        only.map(TerritoryDocument::name).orElse(""),
                        only.isPresent() ? List.of() : preset));
        return "site/home";
    }

    /**
     * The démarches that are read most of those that somebody took the trouble to translate: into the reader's language, or into any when
     * that is French. Where none is translated, of all.
     */
    private List<Featured> featured(Language language) {
        Filters demarches = Filters.of(Facet.KIND, List.of(DEMARCHE));
        List<String> translations = language == Language.FR ? FOREIGN : List.of(language.code());
        List<Featured> translated = featured(language, demarches.with(Facet.AVAILABLE_IN, translations));
        return translated.isEmpty() ? featured(language, demarches) : translated;
    }

    private List<Featured> featured(Language language, Filters demarches) {
        SearchQuery query = new SearchQuery(
                Words.none(),
                new Where.Anywhere(),
                demarches,
                Part.ALL,
                Order.VIEWS,
                language,
                FEATURED,
                false,
                Optional.empty());
        List<FoundFiche> found = answers.of(query, fiches.search(query), Optional.empty(), cursor -> null)
                .hits();
        return found.stream()
                .map(fiche -> new Featured(
                        fiche.slug(),
                        fiche.title(),
                        fiche.summary(),
                        fiche.lang(),
                        Language.findByCode(fiche.lang())
                                        .filter(Language::isRightToLeft)
                                        .isPresent()
                                ? "rtl"
                                : "ltr"))
                .toList();
    }
}
