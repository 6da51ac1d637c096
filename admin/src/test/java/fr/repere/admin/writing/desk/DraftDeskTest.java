package fr.repere.admin.writing.desk;

import static fr.repere.admin.writing.desk.Writers.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftLists;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.Drafts;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.HistoryLine;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
@Import(Writers.class)
class DraftDeskTest {

    @Autowired
    private DraftDesk desk;

    @Autowired
    private MyDrafts mine;

    @Autowired
    private DraftChecks checks;

    @Autowired
    private DraftLists lists;

    @Autowired
    private FicheDesk ficheDesk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private FicheHistory history;

    @Autowired
    private Writers writers;

    @Autowired
    private Fiches fiches;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SilenceJob silence;

    @Autowired
    private VerificationRhythm rhythm;

    private Draft begin(Person person, UUID structure, String title) {
        return desk.begin(person, UUID.randomUUID(), Kind.DISPOSITIF, structure, complete(title));
    }

    private Draft take(Person person, Draft draft, DraftStep step, String reason) {
        return desk.take(person, draft.id(), draft.revision(), step, reason);
    }

    private Draft publish(Person editor, Draft draft) {
        return take(editor, take(editor, draft, DraftStep.TAKE_INTO_REVIEW, ""), DraftStep.PUBLISH, "");
    }

    private static DraftContent titled(DraftContent content, String title) {
        DraftTexts texts = content.texts();
        return content.with(new DraftTexts(
                title,
                texts.brand(),
                texts.summary(),
                texts.what(),
                texts.why(),
                texts.how(),
                texts.next(),
                texts.administration()));
    }

    @Test
    void a_member_writes_a_reviewer_publishes_and_every_step_is_in_the_history_with_its_outbox_row() {
        UUID structure = writers.structure("Coup de pouce", false);
        Person member = writers.person(writers.member(structure));
        Person editor = writers.person(writers.visitor(Role.EDITOR));

        Draft draft = begin(member, structure, "Français du mardi");
        Draft sent = take(member, draft, DraftStep.SUBMIT, "");
        Draft published = publish(editor, sent);

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        FicheDesk.Standing fiche = ficheDesk.get(member, draft.ficheId());
        assertThat(fiche.status()).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(fiche.content().texts()).isEqualTo(draft.content().texts());
        assertThat(fiche.content().where().places().getFirst().score()).isEqualTo("0.95");
        assertThat(history.list(draft.ficheId()))
                .extracting(HistoryLine::step)
                .containsExactly("publish", "take_into_review", "submit", "begun");
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where fiche_id = ?", Integer.class, draft.ficheId()))
                .isEqualTo(1);
    }

    @Test
    void who_is_from_outside_needs_the_structure_to_accept_before_a_reviewer_can_take_it() {
        UUID structure = writers.structure("Entraide", false);
        Person member = writers.person(writers.member(structure));
        Person outside = writers.person(writers.visitor());
        Person editor = writers.person(writers.visitor(Role.EDITOR));

        Draft sent = take(outside, begin(outside, structure, "Repas du jeudi"), DraftStep.SUBMIT, "");
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> take(editor, sent, DraftStep.TAKE_INTO_REVIEW, ""));
        assertThat(mine.listAwaiting(member)).extracting(Draft::id).containsExactly(sent.id());
        Draft accepted = take(member, sent, DraftStep.ACCEPT, "");
        assertThat(publish(editor, accepted).state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void a_structure_that_stays_silent_for_two_weeks_holds_nothing_up_for_ever() {
        UUID structure = writers.structure("Muette", false);
        Visitor memberVisitor = writers.member(structure);
        Visitor outsideVisitor = writers.visitor();
        Person outside = writers.person(outsideVisitor);
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft sent = take(outside, begin(outside, structure, "Sans réponse"), DraftStep.SUBMIT, "");
        since(sent, 13);
        silence.handOver();
        assertThat(drafts.get(sent.id()).awaitsStructure()).isTrue();
        since(sent, 15);
        silence.handOver();
        silence.handOver();

        Draft waived = drafts.get(sent.id());
        assertThat(waived.awaitsStructure()).isFalse();
        assertThat(mine.listAwaiting(writers.person(memberVisitor))).isEmpty();
        HistoryLine line = history.list(sent.ficheId()).getFirst();
        assertThat(line.step()).isEqualTo("waive");
        assertThat(line.reason()).contains("14 jours");
        assertThat(line.accountId()).as("nobody's act").isNull();
        assertThat(mails(outsideVisitor)).containsExactly("draft.submitted", "draft.waived");
        assertThat(mails(memberVisitor)).containsExactly("draft.to-accept", "draft.not-accepted");
        assertThat(publish(editor, waived).state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void a_reviewer_need_not_wait_for_a_structure_but_says_why() {
        UUID structure = writers.structure("Absente", false);
        Person member = writers.person(writers.member(structure));
        Person outside = writers.person(writers.visitor());
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft sent = take(outside, begin(outside, structure, "Urgent"), DraftStep.SUBMIT, "");
        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(editor, sent, DraftStep.WAIVE, " "));
        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(outside, sent, DraftStep.WAIVE, "vite"));
        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(member, sent, DraftStep.WAIVE, "vite"));
        Draft waived = take(editor, sent, DraftStep.WAIVE, "Le siège a fermé.");
        assertThat(history.list(sent.ficheId()).getFirst().reason()).isEqualTo("Le siège a fermé.");
        assertThat(publish(editor, waived).state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void what_is_taken_back_and_sent_again_is_the_structure_s_to_accept_anew() {
        UUID structure = writers.structure("Revenue", false);
        writers.member(structure);
        Person outside = writers.person(writers.visitor());
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft sent = take(outside, begin(outside, structure, "Changée"), DraftStep.SUBMIT, "");
        Draft waived = take(editor, sent, DraftStep.WAIVE, "Sans réponse.");
        Draft back = take(outside, waived, DraftStep.TAKE_BACK, "");
        assertThat(take(outside, back, DraftStep.SUBMIT, "").awaitsStructure()).isTrue();
    }

    @Test
    void a_mail_about_what_was_sent_leads_to_its_dossier() {
        Visitor author = writers.visitor();
        Person person = writers.person(author);
        Draft sent = take(person, begin(person, null, "Suivie"), DraftStep.SUBMIT, "");
        assertThat(jdbc.queryForObject("select plain from mail where recipient = ?", String.class, author.mail()))
                .contains("/espace/dossiers/" + sent.id());
    }

    @Test
    void a_translation_and_a_confirmation_meanwhile_are_no_conflict_and_stay() {
        UUID structure = writers.structure("Traduite", false);
        Person member = writers.person(writers.member(structure));
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        UUID fiche = publish(editor, take(member, begin(member, structure, "Café"), DraftStep.SUBMIT, ""))
                .ficheId();
        Draft draft = desk.change(member, fiche);
        new TransactionTemplate(transactions).executeWithoutResult(state -> {
            var found = fiches.get(fiche);
            found.translate(Language.EN, FicheText.titled("Coffee"), Instant.now());
            found.confirm(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 7, 1));
            fiches.save(found);
        });
        assertThat(checks.findOvertaking(draft)).isNull();
        Draft saved = desk.save(member, draft.id(), draft.revision(), content -> titled(content, "Café du mardi"));
        publish(editor, take(member, saved, DraftStep.SUBMIT, ""));
        new TransactionTemplate(transactions).executeWithoutResult(state -> {
            assertThat(fiches.get(fiche).texts()).containsKey(Language.EN);
            assertThat(fiches.get(fiche).texts().get(Language.FR).title()).isEqualTo("Café du mardi");
        });
    }

    @Test
    void who_publishes_sets_the_next_verification_by_the_rhythm_of_the_settings() {
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft published = take(editor, begin(editor, null, "À revoir"), DraftStep.PUBLISH_AT_ONCE, "");
        LocalDate verified =
                jdbc.queryForObject("select verified_on from fiche where id = ?", LocalDate.class, published.ficheId());
        assertThat(jdbc.queryForObject(
                        "select next_verification_on from fiche where id = ?", LocalDate.class, published.ficheId()))
                .isEqualTo(Objects.requireNonNull(verified).plus(rhythm.every(Kind.DISPOSITIF)));
    }

    private void since(Draft draft, int days) {
        jdbc.update(
                "update fiche_draft set state_since = now() - make_interval(days => ?) where id = ?", days, draft.id());
    }

    private List<String> mails(Visitor visitor) {
        return jdbc.queryForList("select kind from mail where recipient = ? order by id", String.class, visitor.mail());
    }

    @Test
    void a_structure_without_members_holds_nothing_up() {
        UUID structure = writers.structure("Sans personne", false);
        Person outside = writers.person(writers.visitor());
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft sent = take(outside, begin(outside, structure, "Vestiaire"), DraftStep.SUBMIT, "");
        assertThat(publish(editor, sent).state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void a_trusted_structure_publishes_at_once_and_is_looked_at_after() {
        UUID structure = writers.structure("Sûre", true);
        Person member = writers.person(writers.member(structure));
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft published = take(member, begin(member, structure, "Permanence"), DraftStep.PUBLISH_AT_ONCE, "");
        assertThat(published.reviewDue()).isTrue();
        assertThat(lists.listForReview()).extracting(Draft::id).contains(published.id());
        Draft confirmed = take(editor, published, DraftStep.CONFIRM, "");
        assertThat(confirmed.reviewDue()).isFalse();
        assertThat(confirmed.state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void nobody_else_knows_of_a_draft_and_who_left_the_structure_knows_no_more() {
        UUID structure = writers.structure("Accueil", false);
        var colleague = writers.member(structure);
        var author = writers.member(structure);
        Draft draft = begin(writers.person(author), structure, "Accueil de jour");
        assertThat(desk.open(writers.person(colleague), draft.id()).isWritable())
                .isTrue();
        assertThatExceptionOfType(DraftNotFound.class)
                .isThrownBy(() -> desk.open(writers.person(writers.visitor()), draft.id()));
        jdbc.update("update membership set ended_at = now() where account_id = ?", author.id());
        assertThatExceptionOfType(DraftNotFound.class).isThrownBy(() -> desk.open(writers.person(author), draft.id()));
    }

    @Test
    void what_is_incomplete_is_not_sent_and_stays_as_it_was_typed() {
        Person person = writers.person(writers.visitor());
        Draft draft = desk.begin(
                person, UUID.randomUUID(), Kind.DISPOSITIF, null, titled(DraftContent.EMPTY, "Presque rien"));
        NotReady refused = assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> take(person, draft, DraftStep.SUBMIT, ""))
                .actual();
        assertThat(refused.missing()).extracting("field").contains("summary", "what", "how", "mainTheme", "places");
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void of_two_saves_from_the_same_revision_one_is_kept_and_the_other_is_told() throws Exception {
        UUID structure = writers.structure("À deux", false);
        Person one = writers.person(writers.member(structure));
        Person other = writers.person(writers.member(structure));
        Draft draft = begin(one, structure, "Atelier");
        List<Object> results = atOnce(
                () -> desk.save(one, draft.id(), draft.revision(), content -> titled(content, "Atelier un")),
                () -> desk.save(other, draft.id(), draft.revision(), content -> titled(content, "Atelier deux")));
        assertThat(results).filteredOn(Draft.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(DraftOvertaken.class::isInstance).hasSize(1);
        assertThat(drafts.get(draft.id()).revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void a_form_that_is_sent_twice_at_once_begins_one_draft_and_sends_it_once() throws Exception {
        Person person = writers.person(writers.visitor());
        UUID id = UUID.randomUUID();
        Callable<Draft> begin = () -> desk.begin(person, id, Kind.DISPOSITIF, null, complete("Deux fois"));
        List<Object> begun = atOnce(begin, begin);
        assertThat(begun).extracting("id").containsOnly(id);
        Draft draft = drafts.get(id);
        Callable<Draft> submit = () -> take(person, draft, DraftStep.SUBMIT, "");
        List<Object> sent = atOnce(submit, submit);
        assertThat(sent).filteredOn(Draft.class::isInstance).hasSize(1);
        assertThat(history.listOfDraft(id)).extracting(HistoryLine::step).containsExactly("submit", "begun");
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail where recipient = ? and kind = 'draft.submitted'",
                        Integer.class,
                        person.mail()))
                .isEqualTo(1);
    }

    @Test
    void a_fiche_that_changed_meanwhile_is_not_published_over_until_the_difference_was_looked_at() {
        UUID structure = writers.structure("Deux brouillons", false);
        Person member = writers.person(writers.member(structure));
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        UUID fiche = publish(editor, take(member, begin(member, structure, "Avant"), DraftStep.SUBMIT, ""))
                .ficheId();
        Draft ofMember = desk.change(member, fiche);
        Draft ofEditor = desk.change(editor, fiche);
        Draft changed =
                desk.save(editor, ofEditor.id(), ofEditor.revision(), content -> titled(content, "De l’éditeur"));
        take(editor, changed, DraftStep.PUBLISH_AT_ONCE, "");

        Draft saved = desk.save(member, ofMember.id(), ofMember.revision(), content -> titled(content, "Du membre"));
        Draft sent = take(editor, take(member, saved, DraftStep.SUBMIT, ""), DraftStep.TAKE_INTO_REVIEW, "");
        assertThatExceptionOfType(FicheChangedMeanwhile.class)
                .isThrownBy(() -> take(editor, sent, DraftStep.PUBLISH, ""));
        assertThat(checks.findOvertaking(sent).texts().title()).isEqualTo("De l’éditeur");

        long version = ficheDesk.get(editor, fiche).version();
        Draft looked = checks.acknowledge(editor, sent.id(), sent.revision(), version);
        take(editor, looked, DraftStep.PUBLISH, "");
        assertThat(ficheDesk.get(editor, fiche).title()).isEqualTo("Du membre");
    }

    @Test
    void what_was_published_once_can_be_restored_and_nothing_of_the_history_is_lost() {
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        Draft first = take(editor, begin(editor, null, "Première version"), DraftStep.PUBLISH_AT_ONCE, "");
        Draft change = desk.change(editor, first.ficheId());
        Draft second =
                desk.save(editor, change.id(), change.revision(), content -> titled(content, "Deuxième version"));
        take(editor, second, DraftStep.PUBLISH_AT_ONCE, "");
        HistoryLine old = history.list(first.ficheId()).getLast();

        Draft restored = desk.restore(editor, first.ficheId(), old.id());
        assertThat(restored.title()).isEqualTo("Première version");
        take(editor, restored, DraftStep.PUBLISH_AT_ONCE, "");
        assertThat(ficheDesk.get(editor, first.ficheId()).title()).isEqualTo("Première version");
        assertThat(history.list(first.ficheId())).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_deleted_fiche_can_be_taken_back_for_thirty_days_and_is_then_really_gone() {
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        UUID fiche = take(editor, begin(editor, null, "À jeter"), DraftStep.PUBLISH_AT_ONCE, "")
                .ficheId();
        ficheDesk.take(editor, fiche, ficheDesk.get(editor, fiche).version(), FicheStep.DELETE, "doublon");
        jdbc.update("update fiche set deleted_at = now() - interval '29 days' where id = ?", fiche);
        ficheDesk.emptyBin();
        assertThat(ficheDesk.get(editor, fiche).steps()).containsExactly(FicheStep.TAKE_OUT);
        jdbc.update("update fiche set deleted_at = now() - interval '30 days 1 minute' where id = ?", fiche);
        assertThat(ficheDesk.emptyBin()).isPositive();
        assertThat(jdbc.queryForObject("select count(*) from fiche where id = ?", Integer.class, fiche))
                .isZero();
        assertThat(history.list(fiche)).isEmpty();
        assertThat(jdbc.queryForObject("select max(version) from outbox where fiche_id = ?", Long.class, fiche))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void of_an_editor_and_an_import_that_write_the_same_fiche_at_once_none_overwrites_the_other() {
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        UUID fiche = take(editor, begin(editor, null, "Avant l’import"), DraftStep.PUBLISH_AT_ONCE, "")
                .ficheId();
        Draft change = desk.change(editor, fiche);
        Draft ready = desk.save(editor, change.id(), change.revision(), content -> titled(content, "De l’éditeur"));
        TransactionTemplate importing = new TransactionTemplate(transactions);
        importing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        importing.executeWithoutResult(open -> {
            Fiche read = fiches.get(fiche);
            importing.executeWithoutResult(other -> take(editor, ready, DraftStep.PUBLISH_AT_ONCE, ""));
            read.revise(read.content(), Instant.now());
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> fiches.save(read))
                    .matches(refused -> refused instanceof OptimisticLockException
                            || refused instanceof OptimisticLockingFailureException);
            open.setRollbackOnly();
        });
        assertThat(ficheDesk.get(editor, fiche).title()).isEqualTo("De l’éditeur");
    }

    @Test
    void what_an_import_changed_since_the_draft_was_begun_is_shown_kept_in_the_history_and_not_overwritten() {
        Person editor = writers.person(writers.visitor(Role.EDITOR));
        UUID fiche = take(editor, begin(editor, null, "Avant l’import"), DraftStep.PUBLISH_AT_ONCE, "")
                .ficheId();
        Draft change = desk.change(editor, fiche);
        Draft ready = desk.save(editor, change.id(), change.revision(), content -> titled(content, "De l’éditeur"));
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            Fiche imported = fiches.get(fiche);
            FicheContent content = imported.content();
            imported.revise(
                    new FicheContent(
                            content.structureId(),
                            Map.of(Language.FR, FicheText.titled("De l’import")),
                            content.classification(),
                            content.online(),
                            content.zone(),
                            content.places(),
                            content.criteria(),
                            content.publishedOn(),
                            content.verifiedOn(),
                            content.nextVerificationOn()),
                    Instant.now());
            fiches.save(imported);
        });
        assertThatExceptionOfType(FicheChangedMeanwhile.class)
                .isThrownBy(() -> take(editor, ready, DraftStep.PUBLISH_AT_ONCE, ""));
        assertThat(ficheDesk.get(editor, fiche).title()).isEqualTo("De l’import");
        Draft looked = checks.acknowledge(
                editor,
                ready.id(),
                ready.revision(),
                ficheDesk.get(editor, fiche).version());
        take(editor, looked, DraftStep.PUBLISH_AT_ONCE, "");
        assertThat(history.list(fiche))
                .filteredOn(line -> line.step().equals(FicheHistory.FOUND))
                .extracting(line -> line.content().texts().title())
                .containsExactly("De l’import");
    }

    /** Runs both at the same moment, and returns what each gave or threw. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = List.of(one, other).stream()
                    .map(call -> threads.<Object>submit(() -> {
                        start.await();
                        try {
                            return call.call();
                        } catch (RuntimeException thrown) {
                            return thrown;
                        }
                    }))
                    .toList();
            start.countDown();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}
