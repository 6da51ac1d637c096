package fr.repere.search.web.site.about;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.site.SitePlan;
import fr.repere.search.web.site.about.PlanView.Link;
import fr.repere.search.web.site.about.PlanView.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names all pages of the site. */
@Component
class PlanViews {

    /** As menu and foot of each page name them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("/", "about.plan.home"),
            Map.entry("/recherche", "frame.menu.search"),
            Map.entry("/themes", "frame.foot.themes"),
            Map.entry("/carte", "frame.menu.map"),
            Map.entry("/structures", "frame.menu.structures"),
            Map.entry("/territoires", "frame.menu.territories"),
            Map.entry("/selection", "frame.menu.selection"),
            Map.entry("/agir", "frame.foot.agir"),
            Map.entry("/statistiques", "frame.foot.statistics"),
            Map.entry("/api", "frame.foot.data"),
            Map.entry("/widget", "frame.foot.widget"),
            Map.entry("/plan-du-site", "frame.foot.plan"),
            Map.entry("/accessibilite", "about.access.title"),
            Map.entry("/mentions-legales", "frame.foot.legal"),
            Map.entry("/donnees-personnelles", "frame.foot.privacy"));

    private final Vocabulary vocabulary;
    private final TerritoryCache territories;

    PlanViews(Vocabulary vocabulary, TerritoryCache territories) {
        this.vocabulary = vocabulary;
        this.territories = territories;
    }

    PlanView of(Language language) {
        List<Page> pages = Stream.concat(SitePlan.PAGES.stream(), Stream.of("/selection"))
                .map(path -> new Page(Objects.requireNonNull(NAMES.get(path), path), path))
                .toList();
        return new PlanView(
                pages,
                vocabulary.themeCodes().stream()
                        .map(code -> new Link(vocabulary.themeName(code, language), SitePlan.theme(code)))
                        .toList(),
                territories.all().stream()
                        .filter(territory -> territory.kind().equals("departement"))
                        .sorted(Comparator.comparing(TerritoryDocument::code))
                        .map(one -> new Link(one.code() + " – " + one.name(), SitePlan.place(one.id())))
                        .toList());
    }
}
