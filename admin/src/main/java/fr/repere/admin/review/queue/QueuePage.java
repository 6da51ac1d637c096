package fr.repere.admin.review.queue;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.ground.Ground;
import fr.repere.admin.ground.Grounds;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.territory.Departement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reviewers' queue. */
@Controller
@Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
class QueuePage {

    private static final List<String> STATES =
            List.of("submitted", "accepted", "in_review", "information_needed", "published");

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private final Queue queue;
    private final ReferenceTerritories territories;
    private final Grounds grounds;

    QueuePage(Queue queue, ReferenceTerritories territories, Grounds grounds) {
        this.queue = queue;
        this.territories = territories;
        this.grounds = grounds;
    }

    @GetMapping("/relecture")
    String show(
            Person person,
            @RequestParam(name = "departement", required = false) @Nullable String departement,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "type", required = false) @Nullable String kind,
            @RequestParam(name = "etat", required = false) @Nullable String state,
            @RequestParam(name = "age", required = false) @Nullable String days,
            @RequestParam(name = "miens", defaultValue = "false") boolean mine,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        Filter filter = new Filter(departement, theme, kind, state, number(days), mine);
        int number = Math.clamp(page, 0, 10_000);
        Ground ground = grounds.of(person);
        List<Waiting> waiting = queue.list(filter, ground, person.id(), number);
        model.addAttribute("waiting", waiting.stream().limit(Queue.PAGE).toList());
        model.addAttribute("more", waiting.size() > Queue.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("states", STATES);
        model.addAttribute("themes", themeNames());
        model.addAttribute("departements", departements(ground));
        model.addAttribute("reviews", person.mayReview());
        model.addAttribute("reports", queue.countReports(ground));
        return "review/queue";
    }

    private static Map<String, String> themeNames() {
        Language language = Language.findByCode(LocaleContextHolder.getLocale().getLanguage())
                .orElse(Language.FR);
        Map<String, String> names = new LinkedHashMap<>();
        VOCABULARY.themeCodes().forEach(code -> names.put(code, VOCABULARY.themeName(code, language)));
        return names;
    }

    private List<Departement> departements(Ground ground) {
        return territories.current().listDepartements().stream()
                .filter(departement -> ground.covers(departement.code()))
                .sorted(Comparator.comparing(Departement::code))
                .toList();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
