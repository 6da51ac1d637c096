package fr.repere.admin.writing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The state machine of a draft, walked whole: each state × each part × each step. */
class DraftStepTest {

    /** Everything that is open, for a draft that awaits no structure and no review after. What is not here is refused. */
    private static final Set<String> OPEN = Set.of(
            "DRAFT WRITER SUBMIT DRAFT->SUBMITTED",
            "DRAFT WRITER ABANDON DRAFT->ABANDONED",
            "DRAFT TRUSTED_WRITER PUBLISH_AT_ONCE DRAFT->PUBLISHED",
            "SUBMITTED WRITER TAKE_BACK SUBMITTED->DRAFT",
            "SUBMITTED WRITER ABANDON SUBMITTED->ABANDONED",
            "SUBMITTED REVIEWER TAKE_INTO_REVIEW SUBMITTED->IN_REVIEW",
            "ACCEPTED WRITER TAKE_BACK ACCEPTED->DRAFT",
            "ACCEPTED WRITER ABANDON ACCEPTED->ABANDONED",
            "ACCEPTED REVIEWER TAKE_INTO_REVIEW ACCEPTED->IN_REVIEW",
            "IN_REVIEW REVIEWER ASK IN_REVIEW->INFORMATION_NEEDED",
            "IN_REVIEW REVIEWER REFUSE IN_REVIEW->REFUSED",
            "IN_REVIEW REVIEWER PUBLISH IN_REVIEW->PUBLISHED",
            "INFORMATION_NEEDED WRITER ANSWER INFORMATION_NEEDED->IN_REVIEW",
            "INFORMATION_NEEDED WRITER ABANDON INFORMATION_NEEDED->ABANDONED",
            "REFUSED WRITER REOPEN REFUSED->DRAFT",
            "REFUSED WRITER ABANDON REFUSED->ABANDONED");

    @Test
    void each_part_may_take_the_steps_of_this_list_and_no_other() {
        assertThat(walk(false, false)).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void what_somebody_from_outside_wrote_is_accepted_or_declined_by_the_structure_before_anybody_reviews_it() {
        Set<String> expected = new TreeSet<>(OPEN);
        expected.remove("SUBMITTED REVIEWER TAKE_INTO_REVIEW SUBMITTED->IN_REVIEW");
        expected.add("SUBMITTED STRUCTURE ACCEPT SUBMITTED->ACCEPTED");
        expected.add("SUBMITTED STRUCTURE DECLINE SUBMITTED->REFUSED");
        expected.add("SUBMITTED REVIEWER WAIVE SUBMITTED->SUBMITTED");
        assertThat(walk(true, false)).isEqualTo(expected);
    }

    @Test
    void what_was_published_at_once_is_looked_at_after() {
        Set<String> expected = new TreeSet<>(OPEN);
        expected.add("PUBLISHED REVIEWER CONFIRM PUBLISHED->PUBLISHED");
        assertThat(walk(false, true)).isEqualTo(expected);
    }

    private static Set<String> walk(boolean awaitsStructure, boolean reviewDue) {
        Set<String> open = new TreeSet<>();
        for (DraftState state : DraftState.values()) {
            for (DraftPart part : DraftPart.values()) {
                DraftSituation draft = new DraftSituation(state, awaitsStructure, reviewDue);
                for (DraftStep step : DraftStep.listOpen(draft, Set.of(part))) {
                    open.add("%s %s %s %s->%s"
                            .formatted(state, part, step, state, step.check(draft, Set.of(part), "parce que")));
                }
            }
        }
        return open;
    }

    @Test
    void who_plays_no_part_may_do_nothing() {
        for (DraftState state : DraftState.values()) {
            DraftSituation draft = new DraftSituation(state, true, true);
            assertThat(DraftStep.listOpen(draft, Set.of())).isEmpty();
            assertThat(state.isWritableBy(Set.of())).isFalse();
        }
    }

    @Test
    void a_refused_step_says_whether_it_is_the_state_the_person_or_the_reason() {
        DraftSituation review = new DraftSituation(DraftState.IN_REVIEW, false, false);
        assertThat(refusal(DraftStep.PUBLISH, review, Set.of(DraftPart.WRITER), ""))
                .isEqualTo(StepRefused.Why.NOT_YOURS);
        assertThat(refusal(DraftStep.SUBMIT, review, Set.of(DraftPart.WRITER), ""))
                .isEqualTo(StepRefused.Why.WRONG_STATE);
        assertThat(refusal(DraftStep.REFUSE, review, Set.of(DraftPart.REVIEWER), "  "))
                .isEqualTo(StepRefused.Why.REASON_MISSING);
    }

    private static StepRefused.Why refusal(DraftStep step, DraftSituation draft, Set<DraftPart> parts, String reason) {
        return assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> step.check(draft, parts, reason))
                .actual()
                .why();
    }

    @Test
    void an_editor_publishes_at_once_what_an_editor_writes_and_nothing_that_others_write() {
        DraftSituation draft = new DraftSituation(DraftState.DRAFT, false, false);
        assertThat(DraftStep.PUBLISH_AT_ONCE.isOpen(draft, EnumSet.of(DraftPart.REVIEWER, DraftPart.WRITER)))
                .isTrue();
        assertThat(DraftStep.PUBLISH_AT_ONCE.isOpen(draft, Set.of(DraftPart.REVIEWER)))
                .isFalse();
        assertThat(DraftStep.PUBLISH_AT_ONCE.isOpen(draft, Set.of(DraftPart.WRITER)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,WRITER",
        "INFORMATION_NEEDED,WRITER",
        "SUBMITTED,REVIEWER",
        "ACCEPTED,REVIEWER",
        "IN_REVIEW,REVIEWER"
    })
    void a_draft_is_written_by_its_writers_until_it_is_sent_and_by_reviewers_from_then_on(
            DraftState state, DraftPart writable) {
        List<DraftPart> may = Arrays.stream(DraftPart.values())
                .filter(part -> state.isWritableBy(Set.of(part)))
                .toList();
        assertThat(may).containsExactly(writable);
    }

    @ParameterizedTest
    @EnumSource(
            value = DraftState.class,
            names = {"REFUSED", "PUBLISHED", "ABANDONED"})
    void what_is_over_is_written_by_nobody(DraftState state) {
        assertThat(state.isWritableBy(EnumSet.allOf(DraftPart.class))).isFalse();
        assertThat(state.isOpen()).isFalse();
    }

    @Test
    void every_state_can_be_reached_and_every_step_is_of_use() {
        Set<DraftState> reached = EnumSet.of(DraftState.DRAFT);
        Set<DraftStep> used = EnumSet.noneOf(DraftStep.class);
        boolean grew = true;
        while (grew) {
            Set<DraftState> before = EnumSet.copyOf(reached);
            Stream.of(true, false)
                    .forEach(awaits -> before.forEach(state -> {
                        DraftSituation draft = new DraftSituation(state, awaits, true);
                        DraftStep.listOpen(draft, EnumSet.allOf(DraftPart.class))
                                .forEach(step -> {
                                    used.add(step);
                                    reached.add(step.to());
                                });
                    }));
            grew = reached.size() > before.size();
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(DraftState.class));
        assertThat(used).isEqualTo(EnumSet.allOf(DraftStep.class));
    }
}
