package fr.repere.admin.favourite.fiche;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.favourite.PublicSite;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fiches that one keeps. */
@Controller
@Allowed(Role.ACCOUNT)
class FavouritesPage {

    private static final String LIST = "redirect:/espace/favoris";
    private static final String SAID = "said";
    private static final int LONGEST_NOTE = 500;

    private final Favourites favourites;
    private final ShownFiches fiches;
    private final PublicSite site;

    FavouritesPage(Favourites favourites, ShownFiches fiches, PublicSite site) {
        this.favourites = favourites;
        this.fiches = fiches;
        this.site = site;
    }

    @GetMapping("/espace/favoris")
    String list(Person person, Model model) {
        model.addAttribute("favourites", favourites.list(person.id()));
        model.addAttribute("site", site);
        return "favourites/list";
    }

    /** Where the public site's « keep » leads: nothing is kept before the button is pressed here. */
    @GetMapping("/espace/favoris/ajouter")
    String ask(Person person, @RequestParam(name = "fiche", defaultValue = "") String fiche, Model model) {
        ShownFiche shown = shown(fiche);
        return form(
                model,
                shown,
                favourites.find(person.id(), shown.id()).map(Favourite::note).orElse(null));
    }

    @PostMapping("/espace/favoris")
    String keep(
            Person person,
            @RequestParam(name = "fiche", defaultValue = "") String fiche,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ShownFiche shown = shown(fiche);
        FieldErrors errors = new FieldErrors();
        if (note.strip().length() > LONGEST_NOTE) {
            errors.put("note", "favourites.note.long", LONGEST_NOTE);
        } else if (!favourites.keep(person.id(), shown, note.isBlank() ? null : note.strip())) {
            errors.put("note", "favourites.full", Favourites.MOST);
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return form(model, shown, note);
        }
        flash.addFlashAttribute(SAID, "favourites.kept");
        return LIST;
    }

    @PostMapping("/espace/favoris/{fiche}/vu")
    String saw(Person person, @PathVariable("fiche") UUID fiche) {
        favourites.saw(person.id(), fiche);
        return LIST;
    }

    @PostMapping("/espace/favoris/{fiche}/retirer")
    String drop(Person person, @PathVariable("fiche") UUID fiche, RedirectAttributes flash) {
        favourites.drop(person.id(), fiche);
        flash.addFlashAttribute(SAID, "favourites.dropped");
        return LIST;
    }

    private ShownFiche shown(String fiche) {
        return fiches.find(fiche).orElseThrow(() -> NotYours.of("fiche", "to keep"));
    }

    private String form(Model model, ShownFiche fiche, @Nullable String note) {
        model.addAttribute("fiche", fiche);
        model.addAttribute("note", note);
        model.addAttribute("site", site);
        return "favourites/keep";
    }
}
