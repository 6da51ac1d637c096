package fr.repere.admin.translation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The translation of one fiche into one language while it is made.
 *
 * @param texts what was written so far
 * @param sources the French that the translator had in view when submitting
 * @param proposals what a machine proposed
 * @param lockedUntil nobody else works on it before then
 * @param reason why it was sent back
 */
record Work(
        UUID id,
        UUID ficheId,
        String language,
        State state,
        UUID translator,
        String translatorName,
        Map<TextSection, String> texts,
        Map<TextSection, String> sources,
        Map<TextSection, String> proposals,
        Instant lockedUntil,
        @Nullable String reason,
        Instant savedAt) {

    /** How far it is. */
    enum State {
        OPEN,
        SUBMITTED,
        SENT_BACK,
        PUBLISHED,
        GIVEN_UP
    }

    /** Whether somebody may go on with it, or take it over when its translator is silent. */
    public boolean isWritable() {
        return state == State.OPEN || state == State.SENT_BACK;
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }

    /** Whether it is in these hands alone now. */
    boolean isHeldBy(UUID account, Instant now) {
        return isWritable() && translator.equals(account) && lockedUntil.isAfter(now);
    }
}
