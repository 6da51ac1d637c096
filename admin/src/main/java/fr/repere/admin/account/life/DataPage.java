package fr.repere.admin.account.life;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.profile.Owner;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes data away, or leaves. */
@Controller
@Allowed(Role.ACCOUNT)
class DataPage {

    private static final String KEPT = "kept";
    private static final Set<String> CONTRIBUTIONS = Set.of(KEPT, "anonymous");

    private final Accounts accounts;
    private final Departure departure;
    private final Owner owner;
    private final Sessions sessions;

    DataPage(Accounts accounts, Departure departure, Owner owner, Sessions sessions) {
        this.accounts = accounts;
        this.departure = departure;
        this.owner = owner;
        this.sessions = sessions;
    }

    @GetMapping("/profil/donnees")
    String show() {
        return "profile/data";
    }

    @GetMapping("/profil/donnees.json")
    ResponseEntity<String> export(Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"repere-mes-donnees.json\"")
                .body(departure.export(accounts.get(person.id())));
    }

    @GetMapping("/profil/suppression")
    String ask(Person person, Model model) {
        return page(person, "", model);
    }

    @PostMapping("/profil/suppression")
    String leave(
            Person person,
            @RequestParam(name = "contributions", defaultValue = "") String contributions,
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = accounts.get(person.id());
        FieldErrors errors = new FieldErrors();
        if (!CONTRIBUTIONS.contains(contributions)) {
            errors.put("contributions", "profile.deletion.contributions.missing");
        }
        owner.check(account, present, request.getRemoteAddr(), errors);
        if (!sure) {
            errors.put("sure", "profile.deletion.sure.missing");
        }
        if (errors.any()
                || !departure.leave(account, KEPT.equals(contributions)).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return page(person, contributions, model);
        }
        sessions.end(request);
        return "redirect:/compte-supprime";
    }

    @GetMapping("/compte-supprime")
    @Allowed(value = Role.ANYONE, onTheWayIn = true)
    String gone() {
        return "profile/deleted";
    }

    private String page(Person person, String contributions, Model model) {
        model.addAttribute("account", accounts.get(person.id()));
        model.addAttribute("contributions", contributions);
        model.addAttribute("inCharge", departure.inCharge(person.id()));
        return "profile/deletion";
    }
}
