package fr.repere.admin.favourite.alert;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.favourite.search.Frequency;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.favourite.search.SavedSearches;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends an alert for whoever holds its mail, signed in or not. Opening the page changes nothing, for machines open links too; the same answer
 * for a key that opens nothing: then there is no alert any more, which is what was wanted.
 */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class UnsubscribePage {

    /** What the key stands behind; mail programs send their form there (RFC 8058). */
    static final String PATH = "/desabonnement/";

    private final SavedSearches searches;
    private final AuditLog audit;

    UnsubscribePage(SavedSearches searches, AuditLog audit) {
        this.searches = searches;
        this.audit = audit;
    }

    @GetMapping(PATH + "{key}")
    String ask(@PathVariable("key") String key, Model model) {
        Optional<SavedSearch> search = searches.findByStopKey(key).filter(one -> one.frequency() != Frequency.NONE);
        model.addAttribute("search", search.orElse(null));
        return "favourites/unsubscribe";
    }

    /** No redirect: a mail program follows none. */
    @PostMapping(PATH + "{key}")
    String end(@PathVariable("key") String key, Model model) {
        searches.findByStopKey(key).ifPresent(search -> {
            searches.change(search.account(), search.id(), search.name(), Frequency.NONE);
            audit.record(search.account(), "alert-ended", "search", search.id(), Map.of());
        });
        model.addAttribute("search", null);
        return "favourites/unsubscribe";
    }
}
