package fr.repere.admin.operations;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.ground.Ground;
import fr.repere.admin.ground.Grounds;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was contributed, what is still fresh, what is searched for in vain; on somebody's own ground, when they have one. */
@Controller
class StatisticsPage {

    private final Workshop workshop;
    private final SearchesInVain searches;
    private final Grounds grounds;

    StatisticsPage(Workshop workshop, SearchesInVain searches, Grounds grounds) {
        this.workshop = workshop;
        this.searches = searches;
        this.grounds = grounds;
    }

    @GetMapping("/operations/statistiques")
    @Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
    String show(Person person, Locale locale, Model model) {
        Ground ground = grounds.of(person);
        model.addAttribute("contributions", workshop.contributions(ground));
        model.addAttribute("freshness", workshop.freshness(ground));
        model.addAttribute("reviews", person.mayReview());
        model.addAttribute("vain", searches.ask(locale.getLanguage()).orElse(null));
        return "operations/statistics";
    }
}
