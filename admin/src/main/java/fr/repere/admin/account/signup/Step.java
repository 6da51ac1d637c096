package fr.repere.admin.account.signup;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.Goal;
import java.util.Arrays;
import java.util.Optional;

/** The steps of signing up after the address and its proof, in their order. */
enum Step {
    NAME("/inscription/prenom"),
    PARTNER("/inscription/partenaire"),
    GOAL("/inscription/objectif"),
    /** Only for who comes to translate. */
    LANGUAGES("/inscription/langues"),
    /** Not for who keeps favourites, nor for members of a national partner: those appear under its name. */
    PSEUDONYM("/inscription/pseudonyme"),
    DEPARTEMENTS("/inscription/departements"),
    /** Only for who has not proven the address by a code, or by signing in elsewhere. */
    CONFIRMATION("/inscription/confirmation");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Which of how many it is, for who has answered so much: 1 is the first after the address and its proof. */
    int number(Account account) {
        return 1
                + (int) Arrays.stream(values())
                        .filter(step -> step.compareTo(this) < 0 && step.isFor(account))
                        .count();
    }

    /** How many there are for who has answered so much. */
    static int count(Account account) {
        return (int) Arrays.stream(values()).filter(step -> step.isFor(account)).count();
    }

    /** The next that is for this person; nothing when sign-up is finished. */
    Optional<Step> after(Account account) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) > 0 && step.isFor(account))
                .findFirst();
    }

    /** The one before that is for this person; nothing for the first. */
    Optional<Step> before(Account account) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) < 0 && step.isFor(account))
                .reduce((first, second) -> second);
    }

    private boolean isFor(Account account) {
        Goal goal = account.goal();
        return switch (this) {
            case LANGUAGES -> goal == Goal.TRANSLATE;
            case PSEUDONYM -> goal != null && goal.isPublic() && Account.NO_PARTNER.equals(account.partner());
            case CONFIRMATION -> !account.confirmed();
            default -> true;
        };
    }
}
