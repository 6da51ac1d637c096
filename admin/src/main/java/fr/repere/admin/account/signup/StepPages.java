package fr.repere.admin.account.signup;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Departements;
import fr.repere.admin.account.Goal;
import fr.repere.admin.account.PublicNames;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps with questions: each stores its answer and leads on; going back shows what was answered. */
@Controller
@Allowed(value = Role.ACCOUNT, onTheWayIn = true)
class StepPages {

    private final SignUp signUp;
    private final Accounts accounts;
    private final Departements departements;
    private final Partners partners;

    StepPages(SignUp signUp, Accounts accounts, Departements departements, Partners partners) {
        this.signUp = signUp;
        this.accounts = accounts;
        this.departements = departements;
        this.partners = partners;
    }

    @GetMapping("/inscription/prenom")
    String name(Person person, Model model) {
        return page(Step.NAME, person, model);
    }

    @PostMapping("/inscription/prenom")
    String name(
            Person person,
            @RequestParam(name = "firstName", defaultValue = "") String firstName,
            @RequestParam(name = "newsletter", required = false) @Nullable Boolean newsletter,
            Model model,
            HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        if (firstName.strip().length() > PublicNames.LONGEST) {
            errors.put("firstName", "account.name.long", PublicNames.LONGEST);
        }
        if (newsletter == null) {
            errors.put("newsletter", "account.newsletter.missing");
        }
        if (errors.any()) {
            model.addAttribute("typedName", firstName);
            return refused(Step.NAME, person, errors, model, response);
        }
        accounts.setName(
                person.id(), firstName.isBlank() ? null : firstName.strip(), Objects.requireNonNull(newsletter));
        return next(Step.NAME, person);
    }

    @GetMapping("/inscription/partenaire")
    String partner(Person person, Model model) {
        return page(Step.PARTNER, person, model);
    }

    @PostMapping("/inscription/partenaire")
    String partner(
            Person person,
            @RequestParam(name = "partner", defaultValue = "") String partner,
            Model model,
            HttpServletResponse response) {
        if (!partner.equals(Account.NO_PARTNER) && !partners.has(partner)) {
            return refused(Step.PARTNER, person, missing("partner"), model, response);
        }
        accounts.setPartner(person.id(), partner);
        return next(Step.PARTNER, person);
    }

    @GetMapping("/inscription/objectif")
    String goal(Person person, Model model) {
        return page(Step.GOAL, person, model);
    }

    @PostMapping("/inscription/objectif")
    String goal(
            Person person,
            @RequestParam(name = "goal", defaultValue = "") String goal,
            Model model,
            HttpServletResponse response) {
        if (Arrays.stream(Goal.values()).noneMatch(known -> known.code().equals(goal))) {
            return refused(Step.GOAL, person, missing("goal"), model, response);
        }
        accounts.setGoal(person.id(), Goal.of(goal));
        return next(Step.GOAL, person);
    }

    @GetMapping("/inscription/langues")
    String languages(Person person, Model model) {
        return page(Step.LANGUAGES, person, model);
    }

    @PostMapping("/inscription/langues")
    String languages(
            Person person,
            @RequestParam(name = "languages", required = false) @Nullable List<String> languages,
            Model model,
            HttpServletResponse response) {
        List<String> known = translatable().stream()
                .map(Language::code)
                .filter(code -> languages != null && languages.contains(code))
                .toList();
        if (known.isEmpty()) {
            return refused(Step.LANGUAGES, person, missing("languages"), model, response);
        }
        accounts.setTranslationLanguages(person.id(), known);
        return next(Step.LANGUAGES, person);
    }

    @GetMapping("/inscription/pseudonyme")
    String pseudonym(Person person, Model model) {
        return page(Step.PSEUDONYM, person, model);
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
            return refused(Step.PSEUDONYM, person, errors, model, response);
        }
        return next(Step.PSEUDONYM, person);
    }

    @GetMapping("/inscription/departements")
    String departements(Person person, Model model) {
        return page(Step.DEPARTEMENTS, person, model);
    }

    @PostMapping("/inscription/departements")
    String departements(
            Person person,
            @RequestParam(name = "departements", required = false) @Nullable List<String> codes,
            HttpSession session) {
        accounts.setDepartements(person.id(), codes == null ? List.of() : departements.known(codes));
        String next = next(Step.DEPARTEMENTS, person);
        Object suite = session.getAttribute(SignUpPage.SUITE);
        return next.equals("redirect:/espace") && suite != null ? "redirect:" + suite : next;
    }

    private String next(Step step, Person person) {
        return "redirect:" + signUp.done(step, person.id());
    }

    private String refused(Step step, Person person, FieldErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(step, person, model);
    }

    /** Who has finished answers these questions in the profile. */
    private String page(Step step, Person person, Model model) {
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

    private static FieldErrors missing(String field) {
        FieldErrors errors = new FieldErrors();
        errors.put(field, "account." + field + ".missing");
        return errors;
    }

    private static List<Language> translatable() {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.FR)
                .toList();
    }
}
