package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The coverage map of France. Its address says all of it: the question, the territory that is looked at, the order of the table. */
@SitePage
class MapPage {

    private static final String PATH = "/carte";

    private final MapViews views;

    MapPage(MapViews views) {
        this.views = views;
    }

    @GetMapping(PATH)
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> given, Model model) {
        model.addAttribute("page", views.of(MapQuestion.of(SitePaths.in(language, PATH), given), language));
        return "site/map";
    }
}
