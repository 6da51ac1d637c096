package fr.repere.admin.freshness;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of one cycle.
 *
 * @param due when the fiche should be looked at again
 */
record Deadlines(LocalDate due, FreshnessSettings settings) {

    /** When it is suspended if nobody answers and everybody was warned in time. */
    LocalDate suspension() {
        return due.plus(settings.suspendAfter());
    }

    /** The last day on which the link in a mail counts. */
    LocalDate linkEnds() {
        return suspension().plus(settings.linkAfterwards());
    }

    /** The last mail whose day has come; those before it that were missed are not made up for. */
    Optional<Stage> notice(LocalDate today) {
        if (has(today, suspension().minus(settings.lastNotice()))) {
            return Optional.of(Stage.LAST);
        }
        if (has(today, due.plus(settings.after()))) {
            return Optional.of(Stage.AFTER);
        }
        if (has(today, due)) {
            return Optional.of(Stage.DUE);
        }
        return has(today, due.minus(settings.before())) ? Optional.of(Stage.BEFORE) : Optional.empty();
    }

    /** Whether it is to be suspended. @param warnedOn when the last notice went out */
    boolean ends(LocalDate today, LocalDate warnedOn) {
        return has(today, suspension()) && has(today, warnedOn.plus(settings.lastNotice()));
    }

    private static boolean has(LocalDate today, LocalDate day) {
        return !today.isBefore(day);
    }
}
