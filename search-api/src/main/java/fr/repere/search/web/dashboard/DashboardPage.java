package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.dashboard.TerritoryDashboards;
import fr.repere.search.dashboard.TerritoryDashboards.TerritoryState;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.dashboard.DashboardView.Link;
import fr.repere.search.web.dashboard.TerritoriesView.Departement;
import fr.repere.search.web.dashboard.TerritoriesView.Named;
import fr.repere.search.web.dashboard.TerritoriesView.Region;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a territory, and the list that leads there. Both work without JavaScript. */
@Controller
class DashboardPage {

    private static final String REGION = "region";
    private static final String DEPARTEMENT = "departement";

    private final TerritoryDashboards dashboards;
    private final DashboardAnswers answers;
    private final TerritoryCache territories;

    DashboardPage(TerritoryDashboards dashboards, DashboardAnswers answers, TerritoryCache territories) {
        this.dashboards = dashboards;
        this.answers = answers;
        this.territories = territories;
    }

    @GetMapping("/territoires/{id}")
    String show(@PathVariable String id, Model model) {
        TerritoryState found = dashboards.of(id, LocalDate.now(RecordNames.ZONE), Language.FR);
        List<Link> within = territories.named(around(found.territory())).values().stream()
                .map(territory -> new Link(territory.id(), territory.name()))
                .toList();
        model.addAttribute(
                "page", new DashboardView(answers.of(found, Language.FR), KindWords.of(found.territory()), within));
        return "territoire";
    }

    /** What a reference territory lies in, largest first; of a named one its parts. */
    private static List<String> around(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        return mandate == null ? territory.within().reversed() : mandate.parts();
    }

    @GetMapping("/territoires")
    String list(Model model) {
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        List<TerritoryDocument> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        List<Region> regions = territories.all().stream()
                .filter(territory -> territory.kind().equals(REGION))
                .sorted(Comparator.comparing(TerritoryDocument::name, alphabet))
                .map(region -> new Region(
                        region.id(),
                        region.name(),
                        departements.stream()
                                .filter(departement -> departement.within().contains(region.id()))
                                .map(departement ->
                                        new Departement(departement.id(), departement.code(), departement.name()))
                                .toList()))
                .toList();
        model.addAttribute("page", new TerritoriesView(regions, named(alphabet)));
        return "territoires";
    }

    private List<Named> named(Collator alphabet) {
        LocalDate today = LocalDate.now(RecordNames.ZONE);
        return territories.listNamed().stream()
                .filter(named -> named.mandate() != null && named.mandate().isValidOn(today))
                .sorted(Comparator.comparing(TerritoryDocument::name, alphabet))
                .map(named -> new Named(named.id(), named.name(), KindWords.of(named)))
                .toList();
    }
}
