package fr.repere.admin.account.signin;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by password, and out. */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class SignInPage {

    private final SignIn signIn;
    private final Sessions sessions;
    private final ElsewhereButtons elsewhere;

    SignInPage(SignIn signIn, Sessions sessions, ElsewhereButtons elsewhere) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/connexion")
    String show(
            @Nullable Person person,
            @RequestParam(name = "suite", required = false) @Nullable String suite,
            Model model) {
        if (person != null) {
            return "redirect:" + Suite.of(suite);
        }
        return page(model, "", Suite.of(suite));
    }

    @PostMapping("/connexion")
    String signIn(
            @RequestParam(name = "mail", defaultValue = "") String mail,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "suite", required = false) @Nullable String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        if (!Mails.isAddress(mail.strip())) {
            errors.put("mail", "account.mail.malformed");
        } else if (password.isEmpty()) {
            errors.put("password", "account.password.missing");
        } else {
            switch (signIn.byPassword(mail, password, request.getRemoteAddr())) {
                case SignIn.Outcome.Known(var account) -> {
                    sessions.begin(request, response, account.id(), false);
                    signIn.signedIn(account.id(), "password");
                    return "redirect:" + Suite.of(suite);
                }
                case SignIn.Outcome.Unknown unknown -> errors.put("password", "account.signin.unknown");
                case SignIn.Outcome.Wait(Duration time) -> {
                    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                    errors.put("password", "account.signin.wait", time.toSeconds());
                }
            }
        }
        return refused(model, mail, suite, errors, response);
    }

    @PostMapping("/deconnexion")
    String signOut(HttpServletRequest request) {
        String farewell = farewell(request);
        sessions.end(request);
        if (farewell == null) {
            return "redirect:/";
        }
        request.getSession(true).setAttribute(Farewell.ATTRIBUTE, farewell);
        return "redirect:/deconnexion/ailleurs";
    }

    /** Leads on to the provider. A page of its own: the form of « Se déconnecter » may lead to no other site. */
    @GetMapping("/deconnexion/ailleurs")
    String signOutElsewhere(HttpServletRequest request, HttpServletResponse response, Model model) {
        String farewell = farewell(request);
        if (farewell == null) {
            return "redirect:/";
        }
        request.getSession(true).removeAttribute(Farewell.ATTRIBUTE);
        response.setHeader("Refresh", "0; url=" + farewell);
        model.addAttribute("farewell", farewell);
        return "profile/farewell";
    }

    private static @Nullable String farewell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(Farewell.ATTRIBUTE);
    }

    private String refused(
            Model model, String mail, @Nullable String suite, FieldErrors errors, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("errors", errors);
        return page(model, mail, Suite.of(suite));
    }

    private String page(Model model, String mail, String suite) {
        model.addAttribute("mail", mail);
        model.addAttribute("suite", suite);
        model.addAttribute("elsewhere", elsewhere.list());
        return "account/signin";
    }
}
