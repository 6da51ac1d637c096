package fr.repere.admin.account;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what this is for, or one's own space. */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class EntrancePage {

    @GetMapping("/")
    String show(@Nullable Person person) {
        return person == null ? "account/entrance" : "redirect:/espace";
    }
}
