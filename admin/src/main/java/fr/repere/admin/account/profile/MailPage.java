package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another address: asked for here, in force once its owner has confirmed it. */
@Controller
@Allowed(Role.ACCOUNT)
class MailPage {

    static final String PATH = "/profil/adresse";
    static final String CONFIRMATION = PATH + "/confirmation";
    private static final String ASKED = "mail-change-asked";

    private final Accounts accounts;
    private final Owner owner;
    private final Keys keys;
    private final LockOut lockOut;
    private final Sessions sessions;

    MailPage(Accounts accounts, Owner owner, Keys keys, LockOut lockOut, Sessions sessions) {
        this.accounts = accounts;
        this.owner = owner;
        this.keys = keys;
        this.lockOut = lockOut;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String show(Person person, Model model) {
        return page(person, "", model);
    }

    @PostMapping(PATH)
    String ask(
            Person person,
            @RequestParam(name = "mail", defaultValue = "") String typed,
            @RequestParam(name = "present", defaultValue = "") String present,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Account account = accounts.get(person.id());
        String mail = typed.strip();
        FieldErrors errors = new FieldErrors();
        if (!Mails.isAddress(mail)) {
            errors.put("mail", "account.mail.malformed");
        } else if (Accounts.keyOf(mail).equals(Accounts.keyOf(account.mail()))) {
            errors.put("mail", "profile.mail.same");
        }
        owner.check(account, present, request.getRemoteAddr(), errors);
        String who = person.id().toString();
        if (!errors.any()) {
            lockOut.wait(ASKED, who, who).ifPresent(wait -> errors.put("mail", "profile.mail.wait", wait.toSeconds()));
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return page(person, typed, model);
        }
        lockOut.asked(ASKED, who, who);
        keys.askForMail(account, mail);
        flash.addFlashAttribute("said", "profile.mail.asked");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/annulation")
    String withdraw(Person person, RedirectAttributes flash) {
        keys.withdrawMail(person.id());
        flash.addFlashAttribute("said", "profile.mail.withdrawn");
        return "redirect:" + PATH;
    }

    @GetMapping(CONFIRMATION + "/{secret}")
    @Allowed(value = Role.ANYONE, onTheWayIn = true)
    String link(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        boolean alive = keys.isAlive(secret);
        if (!alive) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("secret", secret);
        model.addAttribute("alive", alive);
        return "profile/mail-confirm";
    }

    @PostMapping(CONFIRMATION + "/{secret}")
    @Allowed(value = Role.ANYONE, onTheWayIn = true)
    String confirm(
            @PathVariable("secret") String secret,
            @Nullable Person person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<UUID> changed = keys.confirmMail(secret);
        if (changed.isEmpty()) {
            return link(secret, model, response);
        }
        if (person != null && person.id().equals(changed.get())) {
            sessions.end(request);
        }
        flash.addFlashAttribute("said", "profile.mail.changed");
        return "redirect:/connexion";
    }

    private String page(Person person, String typed, Model model) {
        model.addAttribute("account", accounts.get(person.id()));
        model.addAttribute("mail", typed);
        model.addAttribute("pending", keys.pendingMail(person.id()).orElse(null));
        return "profile/mail";
    }
}
