package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and what was done in one's name. */
@Controller
@Allowed(Role.ACCOUNT)
class SessionsPage {

    private static final int LINES = 100;

    private final Sessions sessions;
    private final AuditLog audit;

    SessionsPage(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/profil/sessions")
    String show(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("devices", sessions.list(person.id(), request));
        return "profile/sessions";
    }

    /** Ends one of one's own sessions; of nobody else's, whatever the handle. */
    @PostMapping("/profil/sessions/{handle}/fin")
    String end(Person person, @PathVariable("handle") String handle, RedirectAttributes flash) {
        sessions.end(person.id(), handle);
        return ended(person, flash);
    }

    @PostMapping("/profil/sessions/autres")
    String endOthers(Person person, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endAll(person.id(), request);
        return ended(person, flash);
    }

    @GetMapping("/profil/journal")
    String journal(Person person, Model model) {
        model.addAttribute("lines", audit.listOf(person.id(), LINES));
        return "profile/journal";
    }

    private String ended(Person person, RedirectAttributes flash) {
        audit.record(person.id(), "session-ended", "account", person.id(), Map.of());
        flash.addFlashAttribute("said", "profile.sessions.ended");
        return "redirect:/profil/sessions";
    }
}
