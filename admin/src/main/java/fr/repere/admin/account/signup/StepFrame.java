package fr.repere.admin.account.signup;

import fr.repere.admin.access.Person;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Departements;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all steps share: where they lead, and what stands around the question. */
@Component
class StepFrame {

    private final SignUp signUp;
    private final Accounts accounts;
    private final Departements departements;
    private final Partners partners;

    StepFrame(SignUp signUp, Accounts accounts, Departements departements, Partners partners) {
        this.signUp = signUp;
        this.accounts = accounts;
        this.departements = departements;
        this.partners = partners;
    }

    /** The page after a step that was answered. */
    String next(Step step, Person person) {
        return "redirect:" + signUp.done(step, person.id());
    }

    /** The page of a step again, with what is wrong. */
    String refused(Step step, Person person, FieldErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(step, person, model);
    }

    /** Who has finished answers these questions in the profile. */
    String page(Step step, Person person, Model model) {
        if (person.step() == null) {
            return "redirect:/profil";
        }
        Account account = accounts.get(person.id());
        model.addAttribute("account", account);
        model.addAttribute("number", step.number(account));
        model.addAttribute("count", Step.count(account));
        model.addAttribute("before", step.before(account).map(Step::path).orElse(null));
        model.addAttribute("step", step.name());
        model.addAttribute("partners", partners.partners());
        model.addAttribute("languages", translatable());
        model.addAttribute("departements", step == Step.DEPARTEMENTS ? departements.list() : List.of());
        return "account/steps";
    }

    static FieldErrors missing(String field) {
        FieldErrors errors = new FieldErrors();
        errors.put(field, "account." + field + ".missing");
        return errors;
    }

    static List<Language> translatable() {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.FR)
                .toList();
    }
}
