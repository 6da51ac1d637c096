package fr.repere.search.web.site.theme;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.SitePage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one theme. Whoever chose a département sees its numbers; nothing is remembered of it. */
@SitePage
class ThemePage {

    private static final String DEPARTEMENT = "departement";

    private final ThemeViews views;
    private final Vocabulary vocabulary;
    private final TerritoryCache territories;

    ThemePage(ThemeViews views, Vocabulary vocabulary, TerritoryCache territories) {
        this.views = views;
        this.vocabulary = vocabulary;
        this.territories = territories;
    }

    @GetMapping(ThemesPage.PATH + "/{code}")
    String show(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        if (!vocabulary.isTheme(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<TerritoryDocument> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        Optional<TerritoryDocument> chosen =
                new RequestParameters(given).one(DEPARTEMENT).map(asked -> chosen(asked, departements));
        model.addAttribute("page", views.of(language, code, departements, chosen));
        return "site/theme";
    }

    private static TerritoryDocument chosen(String code, List<TerritoryDocument> departements) {
        return departements.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidParameter.notAllowed(
                        DEPARTEMENT,
                        code,
                        departements.stream().map(TerritoryDocument::code).collect(Collectors.joining(", "))));
    }
}
