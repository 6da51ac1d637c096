package fr.repere.admin.account.profile;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Departements;
import fr.repere.admin.account.Goal;
import fr.repere.admin.account.signup.Partners;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personal data that sign-up asked for, changed at any time. */
@Controller
@Allowed(Role.ACCOUNT)
class PersonalPage {

    private final Accounts accounts;
    private final PersonalData data;
    private final Departements departements;
    private final Partners partners;

    PersonalPage(Accounts accounts, PersonalData data, Departements departements, Partners partners) {
        this.accounts = accounts;
        this.data = data;
        this.departements = departements;
        this.partners = partners;
    }

    @GetMapping("/profil/informations")
    String show(Person person, Model model) {
        return page(PersonalForm.of(accounts.get(person.id())), model);
    }

    @PostMapping("/profil/informations")
    String store(
            Person person,
            @ModelAttribute("form") PersonalForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FieldErrors errors = form.check(partners.partners());
        if (!errors.any() && !data.store(person.id(), form)) {
            errors.put("pseudonym", "account.pseudonym.taken");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return page(form, model);
        }
        flash.addFlashAttribute("said", "profile.personal.stored");
        return "redirect:/profil";
    }

    private String page(PersonalForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("partners", partners.partners());
        model.addAttribute("goals", Arrays.stream(Goal.values()).map(Goal::code).toList());
        model.addAttribute("departements", departements.list());
        model.addAttribute("mailLanguages", mailLanguages());
        model.addAttribute(
                "translatable",
                mailLanguages().stream()
                        .filter(language -> !"fr".equals(language.getLanguage()))
                        .toList());
        return "profile/personal";
    }

    private static List<Locale> mailLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> Locale.of(language.code()))
                .toList();
    }
}
