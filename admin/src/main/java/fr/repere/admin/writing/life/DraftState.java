package fr.repere.admin.writing.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a draft is on its way to the public. Which step leads where, and who may take it, is said by {@link DraftStep}. */
public enum DraftState {
    /** Being written. */
    DRAFT,
    /** Sent; when somebody from outside wrote it, its structure has to accept it first. */
    SUBMITTED,
    /** Its structure agrees; a reviewer has to take it. */
    ACCEPTED,
    IN_REVIEW,
    /** The reviewer asked something and waits for the answer. */
    INFORMATION_NEEDED,
    REFUSED,
    PUBLISHED,
    /** Thrown away by who wrote it. */
    ABANDONED;

    /** Whether it is still on its way: a fiche has one such draft of each side at most. */
    public boolean isOpen() {
        return !Set.of(REFUSED, PUBLISHED, ABANDONED).contains(this);
    }

    /** Whether these parts may change what the draft says now; whoever writes it until it is sent, whoever reviews it from then on. */
    public boolean isWritableBy(Set<DraftPart> parts) {
        return switch (this) {
            case DRAFT, INFORMATION_NEEDED -> parts.contains(DraftPart.WRITER);
            case SUBMITTED, ACCEPTED, IN_REVIEW -> parts.contains(DraftPart.REVIEWER);
            case REFUSED, PUBLISHED, ABANDONED -> false;
        };
    }

    /** The code in the database, in addresses and in message keys: lower case with an underscore. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DraftState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
