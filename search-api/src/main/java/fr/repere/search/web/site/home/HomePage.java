package fr.repere.search.web.site.home;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.home.HomeView.DepartementChoice;
import fr.repere.search.web.site.home.HomeView.LocalFigures;
import fr.repere.search.web.site.home.HomeView.ThemeTile;
import fr.repere.search.web.site.preset.PresetPlaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private static final String DEPARTEMENT = "departement";

    private final FeaturedDemarches featured;
    private final TerritoryCache territories;
    private final LocalNumbers numbers;
    private final Vocabulary vocabulary;
    private final PresetPlaces presets;

    HomePage(
            FeaturedDemarches featured,
            TerritoryCache territories,
            LocalNumbers numbers,
            Vocabulary vocabulary,
            PresetPlaces presets) {
        this.featured = featured;
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
                        featured.of(language),
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
}
