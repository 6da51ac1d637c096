package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.account.signin.RecoveryCodes;
import fr.repere.admin.account.signin.SecondFactor;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor by choice: set up, given recovery codes, removed where no role needs it. Each asks for a code. */
@Controller
@Allowed(Role.ACCOUNT)
class FactorPage {

    private static final String PATH = "/profil/second-facteur";
    /** The same count as at sign-in: guessing goes no faster here. */
    private static final String KIND = "second-factor";

    private final SecondFactor factor;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final LockOut lockOut;

    FactorPage(SecondFactor factor, RecoveryCodes recovery, Sessions sessions, LockOut lockOut) {
        this.factor = factor;
        this.recovery = recovery;
        this.sessions = sessions;
        this.lockOut = lockOut;
    }

    @GetMapping(PATH)
    String show(Person person, Model model) {
        return page(person, model);
    }

    /** Sets it up with the first code, or makes new recovery codes: they are shown in this answer and never again. */
    @PostMapping(PATH)
    String prove(
            Person person,
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isRight(person, code, model, response)) {
            return page(person, model);
        }
        sessions.begin(request, response, person.id(), true);
        model.addAttribute("codes", recovery.renew(person.id()));
        return "profile/factor-codes";
    }

    @PostMapping(PATH + "/retrait")
    String remove(
            Person person,
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!person.hasSecondFactor()) {
            return "redirect:" + PATH;
        }
        if (person.needsSecondFactor()) {
            flash.addFlashAttribute("refused", "profile.factor.needed");
            return "redirect:" + PATH;
        }
        if (!isRight(person, code, model, response)) {
            return page(person, model);
        }
        factor.remove(person);
        flash.addFlashAttribute("said", "profile.factor.removed");
        return "redirect:" + PATH;
    }

    private boolean isRight(Person person, String code, Model model, HttpServletResponse response) {
        String who = person.id().toString();
        Optional<Duration> wait = lockOut.take(KIND, who, who);
        if (wait.isEmpty() && (factor.prove(person.id(), code) || recovery.use(person.id(), code))) {
            lockOut.succeeded(KIND, who);
            return true;
        }
        FieldErrors errors = new FieldErrors();
        if (wait.isPresent()) {
            errors.put("code", "account.signin.wait", wait.get().toSeconds());
        } else {
            errors.put("code", "account.factor.wrong");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return false;
    }

    private String page(Person person, Model model) {
        model.addAttribute("left", recovery.left(person.id()));
        if (!person.hasSecondFactor()) {
            String secret = factor.prepare(person.id());
            model.addAttribute("secret", secret);
            model.addAttribute("address", SecondFactor.address(secret, person.mail()));
        }
        return "profile/factor";
    }
}
