package fr.repere.admin.account;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own space: what one can do from here. */
@Controller
@Allowed(Role.ACCOUNT)
class SpacePage {

    private final Accounts accounts;

    SpacePage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/espace")
    String show(Person person, Model model) {
        model.addAttribute("account", accounts.get(person.id()));
        return "account/space";
    }
}
