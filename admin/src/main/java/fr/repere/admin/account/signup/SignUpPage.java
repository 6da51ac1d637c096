package fr.repere.admin.account.signup;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.account.signin.ElsewhereButtons;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.account.signin.Suite;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.web.FieldErrors;
import fr.repere.admin.web.ReaderLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first two pages: the address, then a password (or a code, which {@code /connexion/code} sends and takes). */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class SignUpPage {

    /** Where to go when sign-up is finished: an invitation, say. */
    static final String SUITE = "signup.suite";

    private static final String MAIL = "signup.mail";

    private final SignUp signUp;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ElsewhereButtons elsewhere;
    private final ReaderLanguages languages;
    private final MessageSource messages;

    SignUpPage(
            SignUp signUp,
            SignIn signIn,
            Passwords passwords,
            Sessions sessions,
            ElsewhereButtons elsewhere,
            ReaderLanguages languages,
            MessageSource messages) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/inscription")
    String show(
            @Nullable Person person,
            @RequestParam(name = "suite", required = false) @Nullable String suite,
            @RequestParam(name = "mail", defaultValue = "") String mail,
            HttpServletRequest request,
            Model model) {
        if (person != null) {
            return "redirect:" + (person.step() == null ? Suite.of(suite) : person.step());
        }
        if (suite != null) {
            request.getSession(true).setAttribute(SUITE, Suite.of(suite));
        }
        return entrance(mail, request, model);
    }

    @PostMapping("/inscription")
    String address(
            @RequestParam(name = "mail", defaultValue = "") String mail,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Mails.isAddress(mail.strip())) {
            FieldErrors errors = new FieldErrors();
            errors.put("mail", "account.mail.malformed");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return entrance(mail, request, model);
        }
        request.getSession(true).setAttribute(MAIL, mail.strip());
        return "redirect:/inscription/mot-de-passe";
    }

    @GetMapping("/inscription/mot-de-passe")
    String password(HttpServletRequest request, Model model) {
        String mail = mail(request);
        if (mail == null) {
            return "redirect:/inscription";
        }
        model.addAttribute("mail", mail);
        return "account/password";
    }

    @PostMapping("/inscription/mot-de-passe")
    String begin(
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String mail = mail(request);
        if (mail == null) {
            return "redirect:/inscription";
        }
        String refusal = passwords.refusal(password, mail).orElse(null);
        if (refusal != null) {
            FieldErrors errors = new FieldErrors();
            errors.put("password", refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            model.addAttribute("mail", mail);
            return "account/password";
        }
        Object suite = request.getSession(true).getAttribute(SUITE);
        Account account = signUp.begin(mail, password, languages.ofMails(request));
        sessions.begin(request, response, account.id(), false);
        HttpSession session = request.getSession(true);
        session.setAttribute(SUITE, suite);
        signIn.signedIn(account.id(), "signup");
        return "redirect:" + Step.NAME.path();
    }

    private String entrance(String mail, HttpServletRequest request, Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("elsewhere", elsewhere.list());
        Locale words = languages.ofMails(request);
        model.addAttribute("words", words);
        model.addAttribute("inYourLanguage", messages.getMessage("account.in-your-language", null, words));
        return "account/signup";
    }

    private static @Nullable String mail(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(MAIL);
    }
}
