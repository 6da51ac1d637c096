package fr.repere.admin.account.signin;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second factor: set up once, then asked for at each sign-in. */
@Controller
@Allowed(value = Role.ACCOUNT, onTheWayIn = true)
class SecondFactorPage {

    private static final String KIND = "second-factor";

    private final SecondFactor factor;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final LockOut lockOut;

    SecondFactorPage(SecondFactor factor, RecoveryCodes recovery, Sessions sessions, LockOut lockOut) {
        this.factor = factor;
        this.recovery = recovery;
        this.sessions = sessions;
        this.lockOut = lockOut;
    }

    @GetMapping("/connexion/second-facteur")
    String show(Person person, @RequestParam(name = "suite", required = false) @Nullable String suite, Model model) {
        return page(person, suite, model);
    }

    @PostMapping("/connexion/second-facteur")
    String prove(
            Person person,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "suite", required = false) @Nullable String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String who = person.id().toString();
        Optional<Duration> wait = lockOut.take(KIND, who, who);
        if (wait.isEmpty() && (factor.prove(person.id(), code) || recovery.use(person.id(), code))) {
            lockOut.succeeded(KIND, who);
            sessions.begin(request, response, person.id(), true);
            return "redirect:" + Suite.of(suite);
        }
        FieldErrors errors = new FieldErrors();
        if (wait.isPresent()) {
            errors.put("code", "account.signin.wait", wait.get().toSeconds());
        } else {
            errors.put("code", "account.factor.wrong");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(person, suite, model);
    }

    private String page(Person person, @Nullable String suite, Model model) {
        model.addAttribute("suite", Suite.of(suite));
        if (!person.hasSecondFactor()) {
            String secret = factor.prepare(person.id());
            model.addAttribute("secret", secret);
            model.addAttribute("address", SecondFactor.address(secret, person.mail()));
        }
        return "account/second-factor";
    }
}
