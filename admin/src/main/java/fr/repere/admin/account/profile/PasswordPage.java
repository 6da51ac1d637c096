package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another password, or a first one for who signs in by codes. */
@Controller
@Allowed(Role.ACCOUNT)
class PasswordPage {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Owner owner;
    private final Keys keys;

    PasswordPage(Accounts accounts, Passwords passwords, Owner owner, Keys keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.owner = owner;
        this.keys = keys;
    }

    @GetMapping("/profil/mot-de-passe")
    String show(Person person, Model model) {
        model.addAttribute("account", accounts.get(person.id()));
        return "profile/password";
    }

    @PostMapping("/profil/mot-de-passe")
    String change(
            Person person,
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Account account = accounts.get(person.id());
        FieldErrors errors = new FieldErrors();
        owner.check(account, present, request.getRemoteAddr(), errors);
        passwords.refusal(password, account.mail()).ifPresent(key -> errors.put("password", key));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return show(person, model);
        }
        keys.setPassword(account, password, request);
        flash.addFlashAttribute("said", "profile.password.stored");
        return "redirect:/profil";
    }
}
