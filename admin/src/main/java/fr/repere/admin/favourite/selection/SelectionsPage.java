package fr.repere.admin.favourite.selection;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.favourite.PublicSite;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The selections that one keeps, and those that colleagues share. */
@Controller
@Allowed(Role.ACCOUNT)
class SelectionsPage {

    private static final String LIST = "redirect:/espace/selections";
    private static final int LONGEST_NAME = 120;
    /** As many as the public site's selection holds. */
    private static final int MOST_FICHES = 30;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,200}");

    private final KeptSelections selections;
    private final PublicSite site;

    SelectionsPage(KeptSelections selections, PublicSite site) {
        this.selections = selections;
        this.site = site;
    }

    @GetMapping("/espace/selections")
    String list(Person person, Model model) {
        model.addAttribute("selections", selections.list(person));
        model.addAttribute("site", site);
        return "favourites/selections";
    }

    /** The link that colleagues are given: it opens for members of the structure, and for nobody else. */
    @GetMapping("/espace/selections/{id}")
    String open(Person person, @PathVariable("id") UUID id) {
        KeptSelection selection = selections.find(person, id).orElseThrow(() -> NotYours.of("selection", id));
        return "redirect:" + site.selection(person.language(), selection.fiches());
    }

    /** Where the public site's « keep this selection » leads: nothing is kept before the button is pressed here. */
    @GetMapping("/espace/selections/nouvelle")
    String ask(@RequestParam(name = "fiche", defaultValue = "") List<String> fiches, Model model) {
        return form(model, "", slugs(fiches));
    }

    @PostMapping("/espace/selections")
    String keep(
            Person person,
            @RequestParam(name = "fiche", defaultValue = "") List<String> fiches,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "structure", defaultValue = "") String structure,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        List<String> slugs = slugs(fiches);
        FieldErrors errors = new FieldErrors();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            errors.put("name", "selections.name.missing");
        } else if (slugs.isEmpty()) {
            errors.put("name", "selections.empty");
        } else if (!selections.keep(person, name.strip(), slugs, id(structure).orElse(null))) {
            errors.put("name", "selections.full", KeptSelections.MOST);
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return form(model, name, slugs);
        }
        flash.addFlashAttribute("said", "selections.kept");
        return LIST;
    }

    @PostMapping("/espace/selections/{id}/supprimer")
    String delete(Person person, @PathVariable("id") UUID id, RedirectAttributes flash) {
        if (!selections.delete(person, id)) {
            throw NotYours.of("selection", id);
        }
        flash.addFlashAttribute("said", "selections.deleted");
        return LIST;
    }

    private String form(Model model, String name, List<String> slugs) {
        model.addAttribute("name", name);
        model.addAttribute("fiches", slugs);
        model.addAttribute("site", site);
        return "favourites/selection";
    }

    private static List<String> slugs(List<String> given) {
        return given.stream()
                .filter(slug -> SLUG.matcher(slug).matches())
                .distinct()
                .limit(MOST_FICHES)
                .toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
