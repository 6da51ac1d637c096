package fr.repere.admin.account.signin;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.web.FieldErrors;
import fr.repere.admin.web.ReaderLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in, or up, by a code sent to the address. Who types the right one owns the address: an account that has it is theirs, and if none
 * has, one begins.
 */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class CodePage {

    private static final String MAIL = "code.mail";
    private static final String SUITE = "code.suite";

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ReaderLanguages languages;

    CodePage(SignIn signIn, Accounts accounts, Sessions sessions, ReaderLanguages languages) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.languages = languages;
    }

    @PostMapping("/connexion/code/envoi")
    String send(
            @RequestParam(name = "mail", defaultValue = "") String mail,
            @RequestParam(name = "suite", required = false) @Nullable String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        if (!Mails.isAddress(mail.strip())) {
            errors.put("mail", "account.mail.malformed");
        } else {
            Optional<Duration> wait = signIn.sendCode(mail, languages.ofMails(request), request.getRemoteAddr());
            wait.ifPresent(time -> errors.put("mail", "account.code.wait", time.toSeconds()));
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            model.addAttribute("mail", mail);
            model.addAttribute("suite", Suite.of(suite));
            return "account/signin";
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(MAIL, mail.strip());
        session.setAttribute(SUITE, Suite.of(suite));
        return "redirect:/connexion/code";
    }

    @GetMapping("/connexion/code")
    String show(HttpServletRequest request, Model model) {
        String mail = remembered(request, MAIL);
        if (mail == null) {
            return "redirect:/connexion";
        }
        model.addAttribute("mail", mail);
        return "account/code";
    }

    @PostMapping("/connexion/code")
    String prove(
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String mail = remembered(request, MAIL);
        if (mail == null) {
            return "redirect:/connexion";
        }
        if (!signIn.isCode(mail, code)) {
            FieldErrors errors = new FieldErrors();
            errors.put("code", "account.code.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            model.addAttribute("mail", mail);
            return "account/code";
        }
        String suite = Suite.of(remembered(request, SUITE));
        Account account = accounts.findByMail(mail)
                .orElseGet(() -> accounts.create(mail, true, null, languages.ofMails(request), SignIn.FIRST_STEP));
        sessions.begin(request, response, account.id(), false);
        signIn.signedIn(account.id(), "code");
        return "redirect:" + suite;
    }

    private static @Nullable String remembered(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(name);
    }
}
