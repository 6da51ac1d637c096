package fr.repere.admin.review.dossier;

import fr.repere.admin.review.attachment.FileRefused;
import fr.repere.admin.writing.desk.FicheChangedMeanwhile;
import fr.repere.admin.writing.desk.NotReady;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.DraftOvertaken;

/** Why an act on a dossier was refused, as a message key; what is no refusal goes on up. */
final class Refusals {

    private Refusals() {}

    static String keyOf(RuntimeException failure) {
        return switch (failure) {
            case FileRefused refused -> refused.reason().key();
            case StepRefused refused -> "review.refused." + refused.why().code();
            case DraftOvertaken overtaken -> "review.refused.overtaken";
            case NotReady notReady -> "review.refused.not-ready";
            case FicheChangedMeanwhile changed -> "review.refused.changed";
            default -> throw failure;
        };
    }
}
