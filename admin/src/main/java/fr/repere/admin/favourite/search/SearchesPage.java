package fr.repere.admin.favourite.search;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.favourite.PublicSite;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that one keeps, and how often one is told of each. */
@Controller
@Allowed(Role.ACCOUNT)
class SearchesPage {

    private static final String LIST = "redirect:/espace/recherches";
    private static final String SAID = "said";

    private final SavedSearches searches;
    private final PublicSite site;

    SearchesPage(SavedSearches searches, PublicSite site) {
        this.searches = searches;
        this.site = site;
    }

    @GetMapping("/espace/recherches")
    String list(Person person, Model model) {
        model.addAttribute("searches", searches.list(person.id()));
        model.addAttribute(
                "ofFavourites",
                searches.ofFavourites(person.id()).map(SavedSearch::frequency).orElse(Frequency.NONE));
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("site", site);
        return "favourites/searches";
    }

    @PostMapping("/espace/recherches/{id}")
    String change(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "frequency", defaultValue = "") String frequency,
            RedirectAttributes flash) {
        SearchForm form = new SearchForm(name, frequency);
        if (!form.hasGoodName()) {
            flash.addFlashAttribute("refused", "searches.name.missing");
            return LIST;
        }
        require(searches.change(person.id(), id, form.bareName(), form.often()), id);
        flash.addFlashAttribute(SAID, "searches.changed");
        return LIST;
    }

    @PostMapping("/espace/recherches/{id}/supprimer")
    String delete(Person person, @PathVariable("id") UUID id, RedirectAttributes flash) {
        require(searches.delete(person.id(), id), id);
        flash.addFlashAttribute(SAID, "searches.deleted");
        return LIST;
    }

    @PostMapping("/espace/favoris/alerte")
    String followFavourites(
            Person person, @RequestParam(name = "frequency", defaultValue = "") String code, RedirectAttributes flash) {
        searches.followFavourites(person.id(), Frequency.findByCode(code).orElse(Frequency.NONE));
        flash.addFlashAttribute(SAID, "searches.changed");
        return LIST;
    }

    private static void require(boolean theirs, UUID id) {
        if (!theirs) {
            throw NotYours.of("search", id);
        }
    }
}
