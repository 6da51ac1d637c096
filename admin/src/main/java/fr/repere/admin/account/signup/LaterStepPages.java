package fr.repere.admin.account.signup;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Departements;
import fr.repere.admin.account.PublicNames;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of who translates or declares, and the last one: languages, public name, départements. */
@Controller
@Allowed(value = Role.ACCOUNT, onTheWayIn = true)
class LaterStepPages {

    private final StepFrame frame;
    private final Accounts accounts;
    private final Departements departements;

    LaterStepPages(StepFrame frame, Accounts accounts, Departements departements) {
        this.frame = frame;
        this.accounts = accounts;
        this.departements = departements;
    }

    @GetMapping("/inscription/langues")
    String languages(Person person, Model model) {
        return frame.page(Step.LANGUAGES, person, model);
    }

    @PostMapping("/inscription/langues")
    String languages(
            Person person,
            @RequestParam(name = "languages", required = false) @Nullable List<String> languages,
            Model model,
            HttpServletResponse response) {
        List<String> known = StepFrame.translatable().stream()
                .map(Language::code)
                .filter(code -> languages != null && languages.contains(code))
                .toList();
        if (known.isEmpty()) {
            return frame.refused(Step.LANGUAGES, person, StepFrame.missing("languages"), model, response);
        }
        accounts.setTranslationLanguages(person.id(), known);
        return frame.next(Step.LANGUAGES, person);
    }

    @GetMapping("/inscription/pseudonyme")
    String pseudonym(Person person, Model model) {
        return frame.page(Step.PSEUDONYM, person, model);
    }

    @PostMapping("/inscription/pseudonyme")
    String pseudonym(
            Person person,
            @RequestParam(name = "pseudonym", defaultValue = "") String pseudonym,
            Model model,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        PublicNames.refusal(pseudonym).ifPresent(key -> errors.put("pseudonym", key));
        if (!errors.any() && !accounts.setPseudonym(person.id(), pseudonym.strip())) {
            errors.put("pseudonym", "account.pseudonym.taken");
        }
        if (errors.any()) {
            model.addAttribute("typedPseudonym", pseudonym);
            return frame.refused(Step.PSEUDONYM, person, errors, model, response);
        }
        return frame.next(Step.PSEUDONYM, person);
    }

    @GetMapping("/inscription/departements")
    String departements(Person person, Model model) {
        return frame.page(Step.DEPARTEMENTS, person, model);
    }

    @PostMapping("/inscription/departements")
    String departements(
            Person person,
            @RequestParam(name = "departements", required = false) @Nullable List<String> codes,
            HttpSession session) {
        accounts.setDepartements(person.id(), codes == null ? List.of() : departements.known(codes));
        String next = frame.next(Step.DEPARTEMENTS, person);
        Object suite = session.getAttribute(SignUpPage.SUITE);
        return next.equals("redirect:/espace") && suite != null ? "redirect:" + suite : next;
    }
}
