package fr.repere.admin.freshness;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fiches to be confirmed: of one's structures, and for the national team of everybody. */
@Controller
class FreshnessPage {

    private static final String OWN = "/espace/verifications";
    private static final String ALL = "/relecture/verifications";

    private final FreshnessDesk desk;
    private final Clock clock;

    FreshnessPage(FreshnessDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(OWN)
    @Allowed(Role.ACCOUNT)
    String own(Person person, @RequestParam(name = "page", defaultValue = "0") int page, Model model) {
        return list(person, false, null, page, model);
    }

    @GetMapping(ALL)
    @Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
    String all(
            Person person,
            @RequestParam(name = "departement", defaultValue = "") String departement,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        return list(person, true, departement.isBlank() ? null : departement.strip(), page, model);
    }

    @PostMapping(OWN + "/apercu")
    @Allowed(Role.ACCOUNT)
    ModelAndView preview(
            Person person,
            @RequestParam(name = "fiche", required = false) @Nullable List<UUID> ids,
            @RequestParam(name = "action", defaultValue = "") String action,
            RedirectAttributes next) {
        BulkAction wanted = BulkAction.findBySlug(action).orElse(null);
        if (wanted == null || ids == null || ids.isEmpty()) {
            next.addFlashAttribute("refused", "freshness.none-picked");
            return new ModelAndView("redirect:" + listOf(person));
        }
        ModelAndView page = new ModelAndView("freshness/preview");
        page.addObject("preview", desk.preview(person, wanted, ids));
        page.addObject("action", wanted);
        page.addObject("list", listOf(person));
        return page;
    }

    @PostMapping(OWN)
    @Allowed(Role.ACCOUNT)
    ModelAndView apply(
            Person person,
            @RequestParam(name = "fiche", required = false) @Nullable List<UUID> ids,
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            RedirectAttributes next) {
        BulkAction wanted = BulkAction.findBySlug(action).orElse(null);
        if (wanted == null || ids == null || ids.isEmpty()) {
            next.addFlashAttribute("refused", "freshness.none-picked");
            return new ModelAndView("redirect:" + listOf(person));
        }
        if (wanted == BulkAction.ARCHIVE && reason.isBlank()) {
            ModelAndView page = preview(person, ids, action, next);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("withoutReason", true);
            return page;
        }
        int done = desk.apply(person, wanted, ids, reason.strip());
        next.addFlashAttribute("said", "freshness.done." + wanted.slug());
        next.addFlashAttribute("saidOf", new Object[] {done});
        return new ModelAndView("redirect:" + listOf(person));
    }

    private String list(Person person, boolean everywhere, @Nullable String departement, int page, Model model) {
        int number = Math.max(0, page);
        List<KeptFiche> found = desk.list(person, everywhere, departement, number);
        model.addAttribute("fiches", found.stream().limit(FreshnessDesk.PAGE).toList());
        model.addAttribute("more", found.size() > FreshnessDesk.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("everywhere", everywhere);
        model.addAttribute("looksAfter", looksAfter(person));
        model.addAttribute("mayConfirm", !everywhere || person.mayReview());
        model.addAttribute("departement", departement == null ? "" : departement);
        model.addAttribute("today", LocalDate.now(clock.withZone(FreshnessRound.PARIS)));
        return "freshness/list";
    }

    private static String listOf(Person person) {
        return looksAfter(person) ? ALL : OWN;
    }

    private static boolean looksAfter(Person person) {
        return person.mayReview() || person.has(Role.TERRITORY) || person.has(Role.OPERATOR);
    }
}
