package fr.repere.admin.account.reset;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.web.FieldErrors;
import fr.repere.admin.web.ReaderLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mot de passe oublié » : asking for the link, and the page behind it. Opening the link changes nothing; its form does. */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class ResetPage {

    static final String PATH = "/mot-de-passe";

    private final Reset reset;
    private final Passwords passwords;
    private final ReaderLanguages languages;

    ResetPage(Reset reset, Passwords passwords, ReaderLanguages languages) {
        this.reset = reset;
        this.passwords = passwords;
        this.languages = languages;
    }

    @GetMapping(PATH)
    String show(@RequestParam(name = "mail", defaultValue = "") String mail, Model model) {
        model.addAttribute("mail", mail);
        return "profile/reset";
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam(name = "mail", defaultValue = "") String mail,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        if (!Mails.isAddress(mail.strip())) {
            errors.put("mail", "account.mail.malformed");
        } else {
            reset.ask(mail, languages.ofMails(request), request.getRemoteAddr())
                    .ifPresent(wait -> errors.put("mail", "profile.reset.wait", wait.toSeconds()));
        }
        model.addAttribute("mail", mail.strip());
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return "profile/reset";
        }
        return "redirect:/mot-de-passe/envoye";
    }

    @GetMapping(PATH + "/envoye")
    String sent() {
        return "profile/reset-sent";
    }

    @GetMapping(PATH + "/{secret}")
    String link(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        return page(secret, model, response);
    }

    @PostMapping(PATH + "/{secret}")
    String set(
            @PathVariable("secret") String secret,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Account> account = reset.look(secret);
        Optional<String> refusal = account.flatMap(known -> passwords.refusal(password, known.mail()));
        if (refusal.isPresent()) {
            FieldErrors errors = new FieldErrors();
            errors.put("password", refusal.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return page(secret, model, response);
        }
        if (account.isEmpty() || !reset.set(secret, password)) {
            return page(secret, model, response);
        }
        flash.addFlashAttribute("said", "profile.reset.done");
        return "redirect:/connexion";
    }

    private String page(String secret, Model model, HttpServletResponse response) {
        Optional<Account> account = reset.look(secret);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("secret", secret);
        model.addAttribute("mail", account.map(Account::mail).orElse(null));
        return "profile/reset-password";
    }
}
