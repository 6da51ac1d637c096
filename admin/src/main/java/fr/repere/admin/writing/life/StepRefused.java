package fr.repere.admin.writing.life;

import java.util.Locale;

/** A step that a draft cannot take from where it is, or not by this person, or not without a reason. */
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    StepRefused(DraftStep step, DraftState state, Why why) {
        this("%s from %s: %s".formatted(step, state, why), why);
    }

    private StepRefused(String message, Why why) {
        super(message);
        this.why = why;
    }

    /** A save of a draft that is not, or no longer, this person's to write. */
    public static StepRefused notWritable(DraftState state) {
        return new StepRefused("not writable when " + state, Why.NOT_WRITABLE);
    }

    /** Why it was refused. */
    public Why why() {
        return why;
    }

    /** Why a step is refused. */
    public enum Why {
        /** Somebody else took a step meanwhile, or the page was old. */
        WRONG_STATE,
        NOT_YOURS,
        /** It was sent, and is read by others now. */
        NOT_WRITABLE,
        REASON_MISSING;

        /** The code in message keys: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
