package fr.repere.admin.writing.life;

import static fr.repere.admin.writing.life.DraftPart.REVIEWER;
import static fr.repere.admin.writing.life.DraftPart.STRUCTURE;
import static fr.repere.admin.writing.life.DraftPart.TRUSTED_WRITER;
import static fr.repere.admin.writing.life.DraftPart.WRITER;
import static fr.repere.admin.writing.life.DraftState.ABANDONED;
import static fr.repere.admin.writing.life.DraftState.ACCEPTED;
import static fr.repere.admin.writing.life.DraftState.DRAFT;
import static fr.repere.admin.writing.life.DraftState.INFORMATION_NEEDED;
import static fr.repere.admin.writing.life.DraftState.IN_REVIEW;
import static fr.repere.admin.writing.life.DraftState.PUBLISHED;
import static fr.repere.admin.writing.life.DraftState.REFUSED;
import static fr.repere.admin.writing.life.DraftState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a draft: from which states each leads where, who may take it, and whether it needs a reason. This is the whole state
 * machine; {@link #check} guards it, and nothing changes the state of a draft but through it.
 */
public enum DraftStep {
    /** Sends it: to its structure when somebody from outside wrote it, else to the reviewers. */
    SUBMIT(Set.of(DRAFT), SUBMITTED, Set.of(WRITER), false),
    /** Takes it back to go on writing, as long as nobody reviews it. */
    TAKE_BACK(Set.of(SUBMITTED, ACCEPTED), DRAFT, Set.of(WRITER), false),
    /** The structure agrees with what somebody wrote for it. */
    ACCEPT(Set.of(SUBMITTED), ACCEPTED, Set.of(STRUCTURE), false),
    /** The structure does not. */
    DECLINE(Set.of(SUBMITTED), REFUSED, Set.of(STRUCTURE), true),
    /** Its structure says nothing: it goes to the reviewers without their agreement. A job takes it too, when they had time enough. */
    WAIVE(Set.of(SUBMITTED), SUBMITTED, Set.of(REVIEWER), true),
    TAKE_INTO_REVIEW(Set.of(SUBMITTED, ACCEPTED), IN_REVIEW, Set.of(REVIEWER), false),
    /** Asks who wrote it for something. */
    ASK(Set.of(IN_REVIEW), INFORMATION_NEEDED, Set.of(REVIEWER), true),
    /** Answers what the reviewer asked. */
    ANSWER(Set.of(INFORMATION_NEEDED), IN_REVIEW, Set.of(WRITER), false),
    REFUSE(Set.of(IN_REVIEW), REFUSED, Set.of(REVIEWER), true),
    PUBLISH(Set.of(IN_REVIEW), PUBLISHED, Set.of(REVIEWER), false),
    /** Publishes without a review before: what editors write themselves, and what trusted structures write (reviewed after). */
    PUBLISH_AT_ONCE(Set.of(DRAFT), PUBLISHED, Set.of(TRUSTED_WRITER, REVIEWER), false),
    /** Has looked at what was published at once, and leaves it so. */
    CONFIRM(Set.of(PUBLISHED), PUBLISHED, Set.of(REVIEWER), false),
    /** Writes on after a refusal. */
    REOPEN(Set.of(REFUSED), DRAFT, Set.of(WRITER), false),
    ABANDON(Set.of(DRAFT, SUBMITTED, ACCEPTED, INFORMATION_NEEDED, REFUSED), ABANDONED, Set.of(WRITER), false);

    private final Set<DraftState> from;
    private final DraftState to;
    private final Set<DraftPart> by;
    private final boolean needsReason;

    DraftStep(Set<DraftState> from, DraftState to, Set<DraftPart> by, boolean needsReason) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.needsReason = needsReason;
    }

    /** Where it leads. */
    public DraftState to() {
        return to;
    }

    /** Whether it is refused without a reason. */
    public boolean needsReason() {
        return needsReason;
    }

    /** Whether a draft in this situation may take it, by somebody who plays these parts. */
    public boolean isOpen(DraftSituation draft, Set<DraftPart> parts) {
        return findRefusal(draft, parts).isEmpty();
    }

    /** The steps that are open, in their order of presentation. */
    public static List<DraftStep> listOpen(DraftSituation draft, Set<DraftPart> parts) {
        return Arrays.stream(values()).filter(step -> step.isOpen(draft, parts)).toList();
    }

    /**
     * Where the step leads from here.
     *
     * @throws StepRefused when the state does not allow it, the person may not take it, or the reason is missing
     */
    public DraftState check(DraftSituation draft, Set<DraftPart> parts, String reason) {
        findRefusal(draft, parts).ifPresent(why -> {
            throw new StepRefused(this, draft.state(), why);
        });
        if (needsReason && reason.isBlank()) {
            throw new StepRefused(this, draft.state(), StepRefused.Why.REASON_MISSING);
        }
        return to;
    }

    private Optional<StepRefused.Why> findRefusal(DraftSituation draft, Set<DraftPart> parts) {
        if (by.stream().noneMatch(parts::contains)) {
            return Optional.of(StepRefused.Why.NOT_YOURS);
        }
        if (!from.contains(draft.state())) {
            return Optional.of(StepRefused.Why.WRONG_STATE);
        }
        return switch (this) {
            case ACCEPT, DECLINE, WAIVE -> refusedUnless(draft.awaitsStructure());
            case TAKE_INTO_REVIEW -> refusedUnless(draft.state() != SUBMITTED || !draft.awaitsStructure());
            case CONFIRM -> refusedUnless(draft.reviewDue());
            // An editor publishes at once what an editor writes; what others write is reviewed.
            case PUBLISH_AT_ONCE -> refusedUnless(parts.contains(TRUSTED_WRITER) || parts.contains(WRITER));
            default -> Optional.empty();
        };
    }

    private static Optional<StepRefused.Why> refusedUnless(boolean open) {
        return open ? Optional.empty() : Optional.of(StepRefused.Why.WRONG_STATE);
    }

    /** The code in the history and in message keys: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
