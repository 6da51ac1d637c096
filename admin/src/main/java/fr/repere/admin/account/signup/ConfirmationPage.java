package fr.repere.admin.account.signup;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.account.signin.Suite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step: the address is proven by the link of a mail. Opening the link shows a button; only the button confirms. */
@Controller
class ConfirmationPage {

    private static final String RESENT = "confirmation-sent";

    private final SignUp signUp;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LockOut lockOut;

    ConfirmationPage(SignUp signUp, SignIn signIn, Accounts accounts, Sessions sessions, LockOut lockOut) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.lockOut = lockOut;
    }

    @GetMapping("/inscription/confirmation")
    @Allowed(value = Role.ACCOUNT, onTheWayIn = true)
    String waiting(Person person, Model model) {
        if (person.step() == null) {
            return "redirect:/espace";
        }
        model.addAttribute("mail", person.mail());
        return "account/confirmation";
    }

    @PostMapping("/inscription/confirmation")
    @Allowed(value = Role.ACCOUNT, onTheWayIn = true)
    String sendAgain(Person person, HttpServletRequest request, RedirectAttributes flash) {
        Account account = accounts.get(person.id());
        if (!Step.CONFIRMATION.path().equals(account.step())) {
            return "redirect:" + (account.step() == null ? "/espace" : account.step());
        }
        if (lockOut.wait(RESENT, account.mail(), request.getRemoteAddr()).isPresent()) {
            flash.addFlashAttribute("refused", "account.confirm.often");
        } else {
            lockOut.asked(RESENT, account.mail(), request.getRemoteAddr());
            signUp.sendConfirmation(account);
            flash.addFlashAttribute("said", "account.confirm.again");
        }
        return "redirect:/inscription/confirmation";
    }

    @GetMapping("/inscription/confirmation/{secret}")
    @Allowed(value = Role.ANYONE, onTheWayIn = true)
    String link(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        boolean alive = signUp.isAlive(secret);
        if (!alive) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("secret", secret);
        model.addAttribute("alive", alive);
        return "account/confirm";
    }

    @PostMapping("/inscription/confirmation/{secret}")
    @Allowed(value = Role.ANYONE, onTheWayIn = true)
    String confirm(
            @PathVariable("secret") String secret,
            @Nullable Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<Account> confirmed = signUp.confirm(secret);
        if (confirmed.isEmpty()) {
            return link(secret, model, response);
        }
        String suite = suite(request);
        Account account = confirmed.get();
        if (person == null || !person.id().equals(account.id())) {
            sessions.begin(request, response, account.id(), false);
            signIn.signedIn(account.id(), "confirmation");
        }
        flash.addFlashAttribute("said", "account.confirm.done");
        return "redirect:" + (account.step() == null ? suite : account.step());
    }

    private static String suite(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Suite.of(session == null ? null : (String) session.getAttribute(SignUpPage.SUITE));
    }
}
