package fr.repere.admin.favourite.search;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.favourite.PublicSite;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the public site's « keep this search » leads: nothing is kept before the button is pressed here. */
@Controller
@Allowed(Role.ACCOUNT)
class NewSearchPage {

    private final SavedSearches searches;
    private final PublicSearch search;
    private final PublicSite site;

    NewSearchPage(SavedSearches searches, PublicSearch search, PublicSite site) {
        this.searches = searches;
        this.search = search;
        this.site = site;
    }

    @GetMapping("/espace/recherches/nouvelle")
    String ask(@RequestParam MultiValueMap<String, String> given, Model model, HttpServletResponse response) {
        String query = SearchAddress.of(Map.<String, List<String>>copyOf(given));
        FieldErrors errors = new FieldErrors();
        PublicSearch.@Nullable Overview overview = overview(query, errors);
        String name = Stream.of(SearchAddress.value(query, "q"), overview == null ? null : overview.place())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        SearchForm form = new SearchForm(
                name.substring(0, Math.min(name.length(), SearchForm.LONGEST_NAME)), Frequency.WEEKLY.code());
        return page(model, response, query, form, overview, errors);
    }

    @PostMapping("/espace/recherches")
    String save(
            Person person,
            @RequestParam(name = "query", defaultValue = "") String asked,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "frequency", defaultValue = "") String frequency,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String query = SearchAddress.of(asked);
        SearchForm form = new SearchForm(name, frequency);
        FieldErrors errors = new FieldErrors();
        if (!form.hasGoodName()) {
            errors.put("name", "searches.name.missing");
        }
        PublicSearch.@Nullable Overview overview = overview(query, errors);
        if (overview != null && overview.total() > PublicSearch.MOST && form.often() != Frequency.NONE) {
            errors.put("frequency", "searches.problem.wide");
        }
        if (!errors.any() && !searches.save(person.id(), form.bareName(), query, form.often())) {
            errors.put("name", "searches.full", SavedSearches.MOST);
        }
        if (errors.any()) {
            return page(model, response, query, form, overview, errors);
        }
        flash.addFlashAttribute("said", form.often() == Frequency.NONE ? "searches.saved" : "searches.saved.alert");
        return "redirect:/espace/recherches";
    }

    /** What it finds now; null when the public site does not answer, which keeps nobody from keeping a search. */
    private PublicSearch.@Nullable Overview overview(String query, FieldErrors errors) {
        if (query.length() > SearchAddress.LONGEST) {
            errors.put("query", "searches.problem.refused");
            return null;
        }
        try {
            return search.overview(query);
        } catch (PublicSearch.Refused refused) {
            errors.put("query", "searches.problem." + refused.problem());
            return null;
        } catch (PublicSearch.Unanswered later) {
            return null;
        }
    }

    private String page(
            Model model,
            HttpServletResponse response,
            String query,
            SearchForm form,
            PublicSearch.@Nullable Overview overview,
            FieldErrors errors) {
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("errors", errors);
        model.addAttribute("query", query);
        model.addAttribute("form", form);
        model.addAttribute("overview", overview);
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("site", site);
        return "favourites/search";
    }
}
