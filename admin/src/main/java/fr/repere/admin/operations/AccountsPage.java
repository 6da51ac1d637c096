package fr.repere.admin.operations;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.audit.AuditLog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has an account, and what they may do. */
@Controller
@Allowed(Role.NATIONAL_ADMINISTRATOR)
class AccountsPage {

    private static final int SHOWN = 50;
    private static final String ONE = "redirect:/operations/comptes/";

    private final AccountDesk desk;
    private final AccountRegister register;
    private final People people;
    private final Sessions sessions;
    private final AuditLog audit;

    AccountsPage(AccountDesk desk, AccountRegister register, People people, Sessions sessions, AuditLog audit) {
        this.desk = desk;
        this.register = register;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/operations/comptes")
    String list(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
        model.addAttribute("q", text.strip());
        model.addAttribute("accounts", register.search(text.strip(), SHOWN));
        return "operations/accounts";
    }

    @GetMapping("/operations/comptes/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("account", desk.get(id));
        Optional<Person> owner = people.find(id);
        model.addAttribute("grants", owner.map(Person::grants).orElse(List.of()));
        model.addAttribute("seats", owner.map(Person::seats).orElse(List.of()));
        model.addAttribute(
                "roles", Arrays.stream(Role.values()).filter(Role::isGranted).toList());
        model.addAttribute("sessions", sessions.list(id, null).size());
        model.addAttribute("done", audit.listOf(id, SHOWN));
        model.addAttribute("undergone", audit.listOn("account", id, SHOWN));
        return "operations/account";
    }

    @PostMapping("/operations/comptes/{id}/droits")
    String grant(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "scope", defaultValue = "") String scope,
            RedirectAttributes redirect) {
        Optional<Role> wanted = role(role);
        if (wanted.isEmpty()) {
            desk.get(id);
            redirect.addFlashAttribute("refused", "operations.account.role.missing");
            return ONE + id;
        }
        List<String> parts = scope.isBlank() ? List.of() : List.of(scope.strip().split("[\\s,]+"));
        if (parts.isEmpty() && (wanted.get() == Role.TERRITORY || wanted.get() == Role.OPERATOR)) {
            redirect.addFlashAttribute("refused", "operations.account.scope.missing");
            return ONE + id;
        }
        desk.grant(person, id, wanted.get(), parts);
        redirect.addFlashAttribute("said", "operations.account.granted");
        return ONE + id;
    }

    @PostMapping("/operations/comptes/{id}/droits/retirer")
    String revoke(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "role", defaultValue = "") String role,
            RedirectAttributes redirect) {
        boolean taken = role(role).map(each -> desk.revoke(person, id, each)).orElse(true);
        redirect.addFlashAttribute(
                taken ? "said" : "refused", taken ? "operations.account.revoked" : "operations.account.last");
        return ONE + id;
    }

    @PostMapping("/operations/comptes/{id}/sessions")
    String endSessions(Person person, @PathVariable("id") UUID id, RedirectAttributes redirect) {
        desk.endSessions(person, id);
        redirect.addFlashAttribute("said", "operations.account.ended");
        return ONE + id;
    }

    @PostMapping("/operations/comptes/{id}/verrou")
    String liftLock(Person person, @PathVariable("id") UUID id, RedirectAttributes redirect) {
        desk.liftLock(person, id);
        redirect.addFlashAttribute("said", "operations.account.lifted");
        return ONE + id;
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isGranted() && role.name().equals(name))
                .findFirst();
    }
}
