package fr.repere.admin.account.profile;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.Goal;
import fr.repere.admin.account.PublicNames;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.document.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form of personal data says: these fields, and nothing else of an account, come from it. */
record PersonalForm(
        @Nullable String firstName,
        @Nullable String pseudonym,
        @Nullable String language,
        @Nullable Boolean newsletter,
        @Nullable String partner,
        @Nullable String goal,
        @Nullable List<String> translationLanguages,
        @Nullable List<String> departements) {

    PersonalForm {
        firstName = firstName == null ? "" : firstName.strip();
        pseudonym = pseudonym == null ? "" : pseudonym.strip();
        translationLanguages = translationLanguages == null ? List.of() : List.copyOf(translationLanguages);
        departements = departements == null ? List.of() : List.copyOf(departements);
    }

    static PersonalForm of(Account account) {
        Goal goal = account.goal();
        return new PersonalForm(
                account.firstName(),
                account.pseudonym(),
                account.language().getLanguage(),
                account.newsletter(),
                account.partner(),
                goal == null ? null : goal.code(),
                account.translationLanguages(),
                account.departements());
    }

    /** What is wrong with it. */
    FieldErrors check(List<String> partners) {
        FieldErrors errors = new FieldErrors();
        if (Objects.requireNonNull(firstName).length() > PublicNames.LONGEST) {
            errors.put("firstName", "account.name.long", PublicNames.LONGEST);
        }
        if (Arrays.stream(Language.values()).noneMatch(known -> known.code().equals(language))) {
            errors.put("language", "profile.language.missing");
        }
        if (newsletter == null) {
            errors.put("newsletter", "account.newsletter.missing");
        }
        if (!Account.NO_PARTNER.equals(partner) && !partners.contains(partner)) {
            errors.put("partner", "account.partner.missing");
        }
        if (Arrays.stream(Goal.values()).noneMatch(known -> known.code().equals(goal))) {
            errors.put("goal", "account.goal.missing");
        } else {
            checkOfGoal(Goal.of(Objects.requireNonNull(goal)), errors);
        }
        return errors;
    }

    private void checkOfGoal(Goal chosen, FieldErrors errors) {
        String name = Objects.requireNonNull(pseudonym);
        if (!name.isEmpty()) {
            PublicNames.refusal(name).ifPresent(key -> errors.put("pseudonym", key));
        } else if (chosen.isPublic() && Account.NO_PARTNER.equals(partner)) {
            errors.put("pseudonym", "profile.pseudonym.needed");
        }
        if (chosen == Goal.TRANSLATE && languages().isEmpty()) {
            errors.put("translationLanguages", "account.languages.missing");
        }
    }

    /** The languages chosen that there are. */
    List<String> languages() {
        return Arrays.stream(Language.values())
                .filter(known -> known != Language.FR)
                .map(Language::code)
                .filter(Objects.requireNonNull(translationLanguages)::contains)
                .toList();
    }
}
