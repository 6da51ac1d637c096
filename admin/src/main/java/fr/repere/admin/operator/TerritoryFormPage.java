package fr.repere.admin.operator;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryOvertaken;
import fr.repere.geodata.operator.TerritoryType;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form of a named territory, new or known. What is refused comes back with every word that was typed. */
@Controller
@Allowed(Role.EDITOR)
class TerritoryFormPage {

    private static final String NEW = "/territories";

    private final TerritoryDesk desk;

    TerritoryFormPage(TerritoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/territories/new")
    ModelAndView empty() {
        return page(TerritoryForm.empty(), NEW, HttpStatus.OK);
    }

    @PostMapping(NEW)
    ModelAndView add(Person person, @ModelAttribute TerritoryForm form) {
        try {
            Territory added = desk.add(form.wantedSlug(), form.content(), form.author(person));
            return new ModelAndView("redirect:/territories/" + added.slug());
        } catch (RuntimeException refused) {
            return refused(form, NEW, Refusal.of(refused));
        }
    }

    @GetMapping("/territories/{slug}/edit")
    ModelAndView edit(@PathVariable("slug") String slug) {
        return page(TerritoryForm.of(desk.get(slug)), address(slug), HttpStatus.OK);
    }

    @PostMapping("/territories/{slug}")
    ModelAndView change(Person person, @PathVariable("slug") String slug, @ModelAttribute TerritoryForm form) {
        long version = form.version() == null ? 0 : form.version();
        try {
            desk.change(slug, version, form.content(), form.author(person));
            return new ModelAndView("redirect:" + address(slug));
        } catch (TerritoryOvertaken overtaken) {
            // Sent once more, on purpose, it shall pass.
            return refused(form.at(desk.get(slug).version()), address(slug), Refusal.of(overtaken));
        } catch (RuntimeException refused) {
            return refused(form, address(slug), Refusal.of(refused));
        }
    }

    private static String address(String slug) {
        return "/territories/" + slug;
    }

    private static ModelAndView refused(TerritoryForm form, String action, Refusal refusal) {
        ModelAndView page = page(form, action, refusal.status());
        page.addObject("refusal", refusal);
        return page;
    }

    private static ModelAndView page(TerritoryForm form, String action, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                "territories/form", Map.of("form", form, "action", action, "types", TerritoryType.values()), status);
        page.addObject("known", !action.equals(NEW));
        return page;
    }
}
