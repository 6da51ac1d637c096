package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The profile's front page: what there is, in one line each, and where it is changed. */
@Controller
@Allowed(Role.ACCOUNT)
class HubPage {

    private final Accounts accounts;
    private final Sessions sessions;

    HubPage(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/profil")
    String show(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("account", accounts.get(person.id()));
        model.addAttribute("sessions", sessions.list(person.id(), request).size());
        return "profile/hub";
    }
}
