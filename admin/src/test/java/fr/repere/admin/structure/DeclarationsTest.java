package fr.repere.admin.structure;

import static fr.repere.admin.access.Role.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.job.Jobs;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.structure.directory.Company;
import fr.repere.admin.structure.directory.CompanyDirectory;
import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.admin.structure.membership.Members;
import fr.repere.geodata.siret.Siret;
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Structures from their declaration on, with a directory whose answers the test chooses; names in French quote the field's questions. */
@AdminTest
class DeclarationsTest {

    private static final AtomicInteger COMPANIES = new AtomicInteger(1000);

    @Autowired
    private StructureRows rows;

    @Autowired
    private Situation situation;

    @Autowired
    private History history;

    @Autowired
    private Members members;

    @Autowired
    private Structures structures;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Reviews reviews;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Mails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private final AtomicReference<Answer> says = new AtomicReference<>(new Answer.NotChecked());
    private final CompanyDirectory directory = siret -> says.get();
    private Declarations declarations;
    private Ground ground;
    private Visitor anna;
    private Siret siret;

    @BeforeEach
    void aPersonAndASiret() {
        declarations =
                new Declarations(directory, rows, situation, history, members, audit, transaction, Clock.systemUTC());
        ground = new Ground(jdbc, people);
        anna = visitors.with(ACCOUNT);
        siret = new Siret(Ground.siret(COMPANIES.incrementAndGet(), 1));
    }

    @Test
    void who_declares_a_structure_is_its_first_member_and_administers_it() {
        says.set(found(true));
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        StructureSheet sheet = structures.own(person(anna), id);
        assertThat(sheet.siretState()).isEqualTo(SiretState.CONFIRMED);
        assertThat(sheet.status()).isEqualTo("declared");
        assertThat(sheet.source()).isEqualTo("repere");
        assertThat(sheet.communeName()).isEqualTo("Dijon");
        assertThat(sheet.precision()).isEqualTo("commune");
        assertThat(person(anna).administers(id)).isTrue();
        assertThat(person(anna).currentStructure()).isEqualTo(id);
    }

    @Test
    void siret_non_reconnu_que_dois_je_faire_each_case_is_told_apart() {
        says.set(new Answer.Unknown());
        assertThat(refusal().state()).isEqualTo(SiretState.UNKNOWN);
        says.set(found(false));
        assertThat(refusal().state()).isEqualTo(SiretState.CLOSED);
        assertThat(refusal().closedOn()).isEqualTo(LocalDate.of(2024, 3, 31));
        says.set(new Answer.NotChecked());
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        assertThat(catchThrowableOfType(
                                AlreadyHere.class,
                                () -> declarations.declare(
                                        person(visitors.with(ACCOUNT)), siret, null, profile("Encore")))
                        .structure())
                .isEqualTo(id);
    }

    @Test
    void an_unknown_siret_that_somebody_insists_on_goes_to_reviewers_with_the_reason() {
        says.set(new Answer.Unknown());
        UUID id = declarations.declare(person(anna), siret, "créée le mois dernier", profile("Toute neuve"));
        assertThat(structures.listToReview())
                .filteredOn(sheet -> sheet.id().equals(id))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.noSiretReason()).isEqualTo("créée le mois dernier"));
    }

    @Test
    void a_structure_without_siret_is_shown_to_reviewers_who_verify_it_or_refuse_it_with_a_reason() {
        UUID one = declarations.declareWithoutSiret(person(anna), "bénévoles sans salarié", profile("Sans SIRET"));
        UUID two = declarations.declareWithoutSiret(person(anna), "bénévoles sans salarié", profile("Sans SIRET"));
        assertThat(structures.listToReview()).extracting(StructureSheet::id).contains(one, two);
        Person editor = person(visitors.with(Role.EDITOR));
        reviews.verify(editor, one);
        reviews.refuse(editor, two, "introuvable");
        assertThat(structures.any(one).status()).isEqualTo("verified");
        assertThat(structures.any(two).statusReason()).isEqualTo("introuvable");
        assertThat(structures.listToReview()).extracting(StructureSheet::id).doesNotContain(one, two);
        assertThat(jdbc.queryForList("select plain from mail where recipient = ?", String.class, anna.mail()))
                .singleElement()
                .asString()
                .contains("introuvable");
    }

    @Test
    void a_silent_directory_blocks_nobody_and_is_asked_again_until_it_answers() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        assertThat(structures.any(id).siretState()).isEqualTo(SiretState.TO_CHECK);
        SiretChecks checks = checks();
        checks.check();
        assertThat(structures.any(id).siretState()).isEqualTo(SiretState.TO_CHECK);
        assertThat(jdbc.queryForObject(
                        "select siret_next_try > now() + interval '4 minutes' from structure where id = ?",
                        Boolean.class,
                        id))
                .isTrue();
        says.set(new Answer.Unknown());
        due(id);
        checks.check();
        assertThat(structures.any(id).siretState()).isEqualTo(SiretState.UNKNOWN);
        assertThat(jdbc.queryForList("select kind from mail where recipient = ?", String.class, anna.mail()))
                .containsExactly("structure-siret-unknown");
    }

    @Test
    void silences_are_waited_out_longer_and_longer_up_to_a_day() {
        assertThat(SiretChecks.wait(0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(SiretChecks.wait(3)).isEqualTo(Duration.ofMinutes(40));
        assertThat(SiretChecks.wait(60)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void an_imported_structure_of_this_siret_is_claimed_and_not_declared_a_second_time() {
        UUID imported = ground.imported("Reprise", siret.digits());
        assertThat(catchThrowableOfType(
                                AlreadyHere.class,
                                () -> declarations.declare(person(anna), siret, null, profile("Encore")))
                        .structure())
                .isEqualTo(imported);
    }

    @RepeatedTest(5)
    void of_two_people_who_declare_one_siret_at_once_one_declares_it() throws Exception {
        Person first = person(anna);
        Person second = person(visitors.with(ACCOUNT));
        List<String> outcomes = Ground.atOnce(
                () -> declarations.declare(first, siret, null, profile("Une")),
                () -> declarations.declare(second, siret, null, profile("Deux")));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from structure where siret = ?", Integer.class, siret.digits()))
                .isOne();
    }

    @Test
    void plusieurs_sites_under_one_siren_know_each_other() {
        int company = COMPANIES.incrementAndGet();
        UUID one =
                declarations.declare(person(anna), new Siret(Ground.siret(company, 1)), null, profile("Site de Dijon"));
        UUID two = declarations.declare(
                person(anna), new Siret(Ground.siret(company, 2)), null, profile("Site de Beaune"));
        assertThat(structures.listSites(structures.any(one)))
                .extracting(StructureSheet::id)
                .containsExactlyInAnyOrder(one, two);
        assertThat(person(anna).seats()).hasSize(2);
    }

    @Test
    void comment_corriger_le_nom_de_ma_structure_s_il_est_incorrect_any_member_does_with_history() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Attelliers"));
        Visitor boris = visitors.with(ACCOUNT);
        visitors.seat(boris.id(), id, false);
        corrections.correct(person(boris), id, 0, profile("Les Ateliers"));
        assertThat(structures.any(id).profile().name()).isEqualTo("Les Ateliers");
        assertThat(structures.history(id)).hasSize(2);
        assertThat(structures.history(id).getFirst().changes())
                .containsExactly(new Correction.Change("name", "Les Attelliers", "Les Ateliers"));
        assertThat(structures.history(id).getLast().declared()).isTrue();
    }

    @Test
    void le_type_d_organisation_n_est_pas_bon_is_corrected_by_oneself() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        Profile health =
                new Profile("Les Ateliers", null, "health", "1 rue Neuve", "21000", "21231", null, null, null, null);
        corrections.correct(person(anna), id, 0, health);
        assertThat(structures.any(id).profile().type()).isEqualTo("health");
    }

    @Test
    void pas_geolocalisee_au_bon_endroit_another_address_moves_the_point() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        String before = point(id);
        Profile beaune = new Profile(
                "Les Ateliers", null, "association", "3 place Carnot", "21200", "21054", null, null, null, null);
        corrections.correct(person(anna), id, 0, beaune);
        assertThat(point(id)).isNotEqualTo(before);
        assertThat(structures.any(id).communeName()).isEqualTo("Beaune");
    }

    @Test
    void je_ne_vois_pas_ma_structure_dans_le_moteur_de_recherche_a_correction_reaches_it_through_the_fiches() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        UUID fiche = UUID.randomUUID();
        jdbc.update(
                "insert into fiche (id, kind, slug, status, version, source, local_id, structure_id, main_theme,"
                        + " online, national, created_at, changed_at) values (?, 'dispositif', ?, 'PUBLISHED', 7,"
                        + " 'structure-test', ?, ?, 'francais', true, false, now(), now())",
                fiche,
                fiche.toString(),
                fiche.toString(),
                id);
        corrections.correct(person(anna), id, 0, profile("Les Ateliers du Suzon"));
        assertThat(jdbc.queryForList("select version from outbox where fiche_id = ?", Long.class, fiche))
                .containsExactly(8L);
        corrections.correct(person(anna), id, 1, profile("Les Ateliers du Suzon"));
        assertThat(jdbc.queryForList("select version from outbox where fiche_id = ?", Long.class, fiche))
                .hasSize(1);
    }

    @Test
    void the_second_of_two_who_correct_at_once_is_told_what_the_first_wrote() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        corrections.correct(person(anna), id, 0, profile("Les Ateliers du Suzon"));
        Overtaken overtaken = catchThrowableOfType(
                Overtaken.class, () -> corrections.correct(person(anna), id, 0, profile("Ateliers de Dijon")));
        assertThat(overtaken.present().profile().name()).isEqualTo("Les Ateliers du Suzon");
        assertThat(structures.any(id).profile().name()).isEqualTo("Les Ateliers du Suzon");
    }

    @Test
    void what_members_corrected_no_import_changes_back() {
        UUID imported = ground.imported("Nom de l’import", siret.digits());
        visitors.seat(anna.id(), imported, true);
        corrections.correct(person(anna), imported, 0, profile("Notre vrai nom"));
        transaction.executeWithoutResult(status -> {
            Structure structure = entityManager.find(Structure.class, imported);
            assertThat(structure.update(new StructureDetails(
                            imported.toString(), "Nom de l’import 2", null, null, null, null, null)))
                    .isFalse();
        });
        assertThat(structures.any(imported).profile().name()).isEqualTo("Notre vrai nom");
    }

    @Test
    void nobody_sees_or_corrects_the_structure_of_others() {
        UUID id = declarations.declare(person(anna), siret, null, profile("Les Ateliers"));
        Person stranger = person(visitors.with(ACCOUNT));
        assertThatThrownBy(() -> structures.own(stranger, id)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> corrections.correct(stranger, id, 0, profile("Volée")))
                .isInstanceOf(NotYours.class);
        assertThat(structures.any(id).profile().name()).isEqualTo("Les Ateliers");
    }

    @Test
    void a_name_is_found_by_its_words_and_percent_signs_are_words() {
        String name = "Maison " + UUID.randomUUID() + " 100% Écoute";
        UUID id = ground.imported(name, null);
        assertThat(structures.search(name.substring(7, 30) + " écoute"))
                .extracting(StructureSheet::id)
                .containsExactly(id);
        assertThat(structures.search(name.substring(7, 30) + " _00%")).isEmpty();
        assertThat(structures.search("m")).isEmpty();
    }

    private SiretChecks checks() {
        return new SiretChecks(jobs, JdbcClient.create(jdbc), directory, mails, people, transaction, Clock.systemUTC());
    }

    private void due(UUID id) {
        jdbc.update("update structure set siret_next_try = now() - interval '1 second' where id = ?", id);
    }

    private SiretRefused refusal() {
        return catchThrowableOfType(
                SiretRefused.class, () -> declarations.declare(person(anna), siret, null, profile("Non")));
    }

    private Answer found(boolean open) {
        return new Answer.Found(
                new Company(siret, "LES ATELIERS", null, null, "21000", "21231", "DIJON", open, closedOn(open)));
    }

    private static @Nullable LocalDate closedOn(boolean open) {
        return open ? null : LocalDate.of(2024, 3, 31);
    }

    private static Profile profile(String name) {
        return new Profile(name, null, "association", "1 rue Neuve", "21000", "21231", null, null, null, null);
    }

    private String point(UUID id) {
        return jdbc.queryForObject("select st_astext(point) from structure where id = ?", String.class, id);
    }

    private Person person(Visitor visitor) {
        return ground.person(visitor);
    }
}
