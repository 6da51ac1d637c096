package fr.repere.search.web.site.territory;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.dashboard.TerritoryDashboards;
import fr.repere.search.dashboard.TerritoryDashboards.TerritoryState;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.dashboard.DashboardAnswers;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.territory.TerritoryView.Link;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a territory: the numbers of its dashboard, with maps. */
@SitePage
class TerritoryPage {

    private final TerritoryDashboards dashboards;
    private final DashboardAnswers answers;
    private final TerritoryCache territories;
    private final TerritoryMaps maps;

    TerritoryPage(
            TerritoryDashboards dashboards, DashboardAnswers answers, TerritoryCache territories, TerritoryMaps maps) {
        this.dashboards = dashboards;
        this.answers = answers;
        this.territories = territories;
        this.maps = maps;
    }

    @GetMapping("/territoires/{id}")
    String show(@PathVariable Language language, @PathVariable String id, Model model) {
        TerritoryState found = dashboards.of(id, LocalDate.now(RecordNames.ZONE), language);
        List<Link> around = territories.named(around(found.territory())).values().stream()
                .map(territory -> new Link(territory.id(), territory.name()))
                .toList();
        model.addAttribute(
                "page",
                new TerritoryView(
                        answers.of(found, language),
                        language,
                        Kinds.words(found.territory()),
                        around,
                        maps.of(found.territory(), language)));
        return "site/territory";
    }

    /** What a reference territory lies in, largest first; of a named one its parts. */
    private static List<String> around(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        return mandate == null ? territory.within().reversed() : mandate.parts();
    }
}
