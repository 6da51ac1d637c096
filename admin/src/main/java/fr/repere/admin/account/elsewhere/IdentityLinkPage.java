package fr.repere.admin.account.elsewhere;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.account.signin.Suite;
import fr.repere.admin.web.FieldErrors;
import fr.repere.admin.web.ReaderLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account has the address of who signed in elsewhere: by its password or a code they prove that it is theirs, and it is linked. */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class IdentityLinkPage {

    static final String PATH = "/connexion/rattachement";
    static final String FAILED = "/connexion/ailleurs";
    static final String PENDING = "elsewhere.pending";

    private final Identities identities;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Arrival arrival;
    private final Providers providers;
    private final ReaderLanguages languages;

    IdentityLinkPage(
            Identities identities,
            Accounts accounts,
            SignIn signIn,
            Arrival arrival,
            Providers providers,
            ReaderLanguages languages) {
        this.identities = identities;
        this.accounts = accounts;
        this.signIn = signIn;
        this.arrival = arrival;
        this.providers = providers;
        this.languages = languages;
    }

    @GetMapping(FAILED)
    String failed(@RequestParam(name = "raison", defaultValue = "") String reason, Model model) {
        model.addAttribute("withoutMail", reason.equals("adresse"));
        return "profile/elsewhere-failed";
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, Model model) {
        return pending(request).map(identity -> page(identity, model)).orElse("redirect:/connexion");
    }

    @PostMapping(PATH + "/code")
    String sendCode(HttpServletRequest request, RedirectAttributes flash) {
        pending(request)
                .flatMap(identity ->
                        signIn.sendCode(mail(identity), languages.ofMails(request), request.getRemoteAddr()))
                .ifPresentOrElse(
                        wait -> flash.addFlashAttribute("refused", "profile.link.wait"),
                        () -> flash.addFlashAttribute("said", "profile.link.code.sent"));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH)
    String prove(
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Identity identity = pending(request).orElse(null);
        if (identity == null) {
            return "redirect:/connexion";
        }
        FieldErrors errors = new FieldErrors();
        Account account = code.isBlank()
                ? byPassword(identity, password, request.getRemoteAddr(), errors)
                : byCode(identity, code, errors);
        if (account == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return page(identity, model);
        }
        identities.link(identity, account.id());
        arrival.begin(request, response, account.id(), identity);
        return "redirect:" + Suite.HOME;
    }

    private @Nullable Account byPassword(Identity identity, String password, String origin, FieldErrors errors) {
        return switch (signIn.byPassword(mail(identity), password, origin)) {
            case SignIn.Outcome.Known(var account) when account.confirmed() -> account;
            case SignIn.Outcome.Wait(var time) -> {
                errors.put("password", "account.signin.wait", time.toSeconds());
                yield null;
            }
            default -> {
                errors.put("password", "profile.present.wrong");
                yield null;
            }
        };
    }

    private @Nullable Account byCode(Identity identity, String code, FieldErrors errors) {
        if (signIn.isCode(mail(identity), code)) {
            return accounts.findByMail(mail(identity)).orElse(null);
        }
        errors.put("code", "account.code.wrong");
        return null;
    }

    private String page(Identity identity, Model model) {
        model.addAttribute("mail", identity.mail());
        model.addAttribute("provider", providers.settings(identity.provider()).name());
        return "profile/link";
    }

    private static String mail(Identity identity) {
        return Objects.requireNonNull(identity.mail());
    }

    private static Optional<Identity> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Identity) session.getAttribute(PENDING));
    }
}
