package fr.repere.admin.duplicate;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.geodata.fiche.InvalidFiche;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of possible duplicates, and two fiches side by side. */
@Controller
@Allowed(Role.EDITOR)
class DuplicatePage {

    private static final String LIST = "/relecture/doublons";
    private static final String PAIR = LIST + "/{first}/{second}";

    private final Pairs pairs;
    private final MergeDesk desk;

    DuplicatePage(Pairs pairs, MergeDesk desk) {
        this.pairs = pairs;
        this.desk = desk;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "departement", defaultValue = "") String departement,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        int number = Math.clamp(page, 0, 10_000);
        List<Pair> found = pairs.list(departement.isBlank() ? null : departement.strip(), number);
        model.addAttribute("pairs", found.stream().limit(Pairs.PAGE).toList());
        model.addAttribute("more", found.size() > Pairs.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("departement", departement);
        return "duplicate/list";
    }

    @GetMapping(PAIR)
    ModelAndView show(@PathVariable("first") UUID first, @PathVariable("second") UUID second) {
        return new ModelAndView("duplicate/pair", "comparison", desk.compare(first, second));
    }

    @PostMapping(PAIR + "/distinctes")
    String keepBoth(
            Person person,
            @PathVariable("first") UUID first,
            @PathVariable("second") UUID second,
            RedirectAttributes next) {
        desk.keepBoth(person, first, second);
        next.addFlashAttribute("said", "duplicate.said.distinct");
        return "redirect:" + LIST;
    }

    /** @param choices for each field {@code first} or {@code second}; what is not chosen comes from the one that stays */
    @PostMapping(PAIR)
    ModelAndView merge(
            Person person,
            @PathVariable("first") UUID first,
            @PathVariable("second") UUID second,
            @RequestParam(name = "garder", defaultValue = "first") String keep,
            @RequestParam(name = "version1", defaultValue = "-1") long firstVersion,
            @RequestParam(name = "version2", defaultValue = "-1") long secondVersion,
            @RequestParam Map<String, String> choices,
            RedirectAttributes next) {
        String going = "second".equals(keep) ? "first" : "second";
        Set<MergeField> fromOther = EnumSet.noneOf(MergeField.class);
        choices.forEach((field, choice) -> {
            if (choice.equals(going)) {
                MergeField.findByCode(field).ifPresent(fromOther::add);
            }
        });
        try {
            desk.merge(
                    person,
                    first,
                    second,
                    "second".equals(keep) ? second : first,
                    new long[] {firstVersion, secondVersion},
                    fromOther);
        } catch (InvalidFiche broken) {
            ModelAndView page = show(first, second);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("refused", "duplicate.refused.invalid");
            page.addObject("broken", broken.violations());
            return page;
        }
        next.addFlashAttribute("said", "duplicate.said.merged");
        return new ModelAndView("redirect:" + LIST);
    }
}
