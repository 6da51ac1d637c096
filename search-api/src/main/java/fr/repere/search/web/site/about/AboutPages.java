package fr.repere.search.web.site.about;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages about the site. */
@SitePage
class AboutPages {

    private static final String PAGE = "page";

    private final DataViews data;
    private final PlanViews plans;

    AboutPages(DataViews data, PlanViews plans) {
        this.data = data;
        this.plans = plans;
    }

    @GetMapping("/api")
    String data(Model model) {
        model.addAttribute(PAGE, data.now());
        return "site/api";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "site/accessibility";
    }

    @GetMapping("/mentions-legales")
    String legal() {
        return "site/legal";
    }

    @GetMapping("/donnees-personnelles")
    String privacy() {
        return "site/privacy";
    }

    @GetMapping("/plan-du-site")
    String plan(@PathVariable Language language, Model model) {
        model.addAttribute(PAGE, plans.of(language));
        return "site/plan";
    }
}
