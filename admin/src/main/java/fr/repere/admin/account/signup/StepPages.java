package fr.repere.admin.account.signup;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Goal;
import fr.repere.admin.account.PublicNames;
import fr.repere.admin.web.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps with questions: each stores its answer and leads on; going back shows what was answered. The later ones: {@link LaterStepPages}. */
@Controller
@Allowed(value = Role.ACCOUNT, onTheWayIn = true)
class StepPages {

    private final StepFrame frame;
    private final Accounts accounts;
    private final Partners partners;

    StepPages(StepFrame frame, Accounts accounts, Partners partners) {
        this.frame = frame;
        this.accounts = accounts;
        this.partners = partners;
    }

    @GetMapping("/inscription/prenom")
    String name(Person person, Model model) {
        return frame.page(Step.NAME, person, model);
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
            return frame.refused(Step.NAME, person, errors, model, response);
        }
        accounts.setName(
                person.id(), firstName.isBlank() ? null : firstName.strip(), Objects.requireNonNull(newsletter));
        return frame.next(Step.NAME, person);
    }

    @GetMapping("/inscription/partenaire")
    String partner(Person person, Model model) {
        return frame.page(Step.PARTNER, person, model);
    }

    @PostMapping("/inscription/partenaire")
    String partner(
            Person person,
            @RequestParam(name = "partner", defaultValue = "") String partner,
            Model model,
            HttpServletResponse response) {
        if (!partner.equals(Account.NO_PARTNER) && !partners.has(partner)) {
            return frame.refused(Step.PARTNER, person, StepFrame.missing("partner"), model, response);
        }
        accounts.setPartner(person.id(), partner);
        return frame.next(Step.PARTNER, person);
    }

    @GetMapping("/inscription/objectif")
    String goal(Person person, Model model) {
        return frame.page(Step.GOAL, person, model);
    }

    @PostMapping("/inscription/objectif")
    String goal(
            Person person,
            @RequestParam(name = "goal", defaultValue = "") String goal,
            Model model,
            HttpServletResponse response) {
        if (Arrays.stream(Goal.values()).noneMatch(known -> known.code().equals(goal))) {
            return frame.refused(Step.GOAL, person, StepFrame.missing("goal"), model, response);
        }
        accounts.setGoal(person.id(), Goal.of(goal));
        return frame.next(Step.GOAL, person);
    }
}
