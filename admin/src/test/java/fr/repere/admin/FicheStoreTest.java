package fr.repere.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Criteria.Amount;
import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class FicheStoreTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00.123456Z");
    private static final Place DIJON = new Place(
            "Maison des associations",
            "2 rue des Corroyeurs",
            "21000",
            "21231",
            "21",
            new LonLat(5.0327, 47.3192).toPoint(),
            Precision.ADDRESS.code(),
            "03 80 00 00 00",
            "accueil@example.org",
            "Mo-Fr 09:00-12:00",
            false);
    private static final Place DOLE = Place.inCommune("39198", "39", new LonLat(5.4917, 47.0932), Precision.COMMUNE);

    @Autowired
    private Fiches fiches;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everything_that_a_dispositif_says_comes_back_as_it_was_said() {
        Structure structure = new Structure(
                "test", new StructureDetails("s1", "Coup de pouce", "CDP", "12345678901234", null, null, null));
        Criteria criteria = new Criteria(
                List.of("refugie", "subsidiaire"),
                List.of("youths"),
                16,
                30,
                List.of("A1", "A2"),
                List.of("ar", "fr"),
                "pay",
                List.of(new Amount(20.5, "month"), new Amount(3, "once")),
                2,
                4,
                "months",
                2,
                "week",
                List.of("mon", "sat"),
                List.of("residence-permit"),
                List.of("users"),
                List.of("on-site", "remote"));
        FicheContent content = new FicheContent(
                structure.id(),
                Map.of(
                        Language.FR,
                        new FicheText(
                                "Français du soir",
                                "Le Coup",
                                "Court",
                                "Quoi",
                                "Pourquoi",
                                List.of("Venir", "S'inscrire"),
                                null,
                                null),
                        Language.AR,
                        FicheText.titled("دروس مسائية")),
                new Classification(
                        Theme.FRANCAIS,
                        List.of(Theme.EMPLOI),
                        List.of(Need.findByCode("cours-de-francais").orElseThrow())),
                true,
                Zone.of(List.of("region:27", "commune:39198")),
                List.of(DIJON, DOLE),
                criteria,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 8, 12),
                LocalDate.of(2027, 2, 12));
        Dispositif draft = Dispositif.draft(
                new Provenance("test", "full", "Licence Ouverte 2.0", "Test", "https://example.org/1"), content, NOW);
        draft.importedAs("abc");
        run(() -> {
            entityManager.persist(structure);
            fiches.save(draft);
        });

        Fiche read = read(draft.id());

        assertThat(read).isInstanceOf(Dispositif.class).isNotSameAs(draft);
        assertThat(read.slug()).isEqualTo(draft.slug());
        assertThat(read.provenance()).isEqualTo(draft.provenance());
        assertThat(read.contentHash()).isEqualTo("abc");
        assertThat(read.online()).isTrue();
        assertThat(read.changedAt()).isEqualTo(NOW);
        assertThat(read.publishedOn()).isEqualTo(content.publishedOn());
        assertThat(read.verifiedOn()).isEqualTo(content.verifiedOn());
        assertThat(read.criteria()).isEqualTo(criteria);
        assertThat(read.places()).containsExactly(DIJON, DOLE);
        assertThat(read.texts()).isEqualTo(content.texts());
        assertThat(read.classification()).isEqualTo(content.classification());
        assertThat(read.zone()).isEqualTo(content.zone());
    }

    @Test
    void a_demarche_that_states_nothing_comes_back_national_and_not_stated() {
        Demarche draft = Demarche.draft(provenance(), heldAt(List.of(), null), NOW);
        run(() -> fiches.save(draft));
        Fiche read = read(draft.id());
        assertThat(read).isInstanceOf(Demarche.class);
        assertThat(read.zone()).isEqualTo(Zone.NATIONAL);
        assertThat(read.criteria()).isEqualTo(Criteria.NOT_STATED);
        assertThat(read.places()).isEmpty();
    }

    @Test
    void versions_grow_by_one_and_each_stored_change_has_its_outbox_row() {
        Dispositif draft = Dispositif.draft(provenance(), heldAt(List.of(DIJON), null), NOW);
        run(() -> fiches.save(draft));
        assertThat(outboxVersions(draft.id())).isEmpty();

        change(draft.id(), fiche -> fiche.publish(NOW));
        change(draft.id(), fiche -> fiche.revise(heldAt(List.of(DOLE), null), NOW));
        change(draft.id(), fiche -> fiche.archive(NOW));
        change(draft.id(), fiche -> fiche.publish(NOW));

        // Elasticsearch takes 0 for "no external version", so no fiche may ever have it.
        assertThat(outboxVersions(draft.id()))
                .hasSize(4)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(version -> version > 0);
        assertThat(read(draft.id()).version())
                .isEqualTo(outboxVersions(draft.id()).getLast());
        assertThat(read(draft.id()).status()).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(read(draft.id()).zone()).isEqualTo(Zone.of(List.of("departement:39")));
    }

    @Test
    void a_change_of_texts_or_places_alone_makes_a_new_version() {
        UUID id = published(DIJON);
        long before = versionOf(id);
        change(id, fiche -> fiche.revise(titled("Autre titre", DIJON), NOW));
        long afterText = versionOf(id);
        Place renamed = new Place(
                "Annexe", null, null, "21231", "21", DIJON.point(), Precision.COMMUNE.code(), null, null, null, true);
        change(id, fiche -> fiche.revise(titled("Autre titre", renamed), NOW));
        assertThat(List.of(before, afterText, versionOf(id))).isSorted().doesNotHaveDuplicates();
        assertThat(outboxVersions(id)).endsWith(afterText, versionOf(id));
    }

    @Test
    void a_new_fiche_that_is_published_at_once_has_one_outbox_row() {
        UUID id = published(DIJON);
        assertThat(outboxVersions(id)).containsExactly(versionOf(id));
    }

    @Test
    void a_rollback_leaves_neither_fiche_nor_outbox_row() {
        Dispositif draft = Dispositif.draft(provenance(), heldAt(List.of(DIJON), null), NOW);
        draft.publish(NOW);
        assertThatExceptionOfType(Interrupted.class)
                .isThrownBy(() -> run(() -> {
                    fiches.save(draft);
                    throw new Interrupted();
                }));
        assertThat(jdbc.queryForObject("select count(*) from fiche where id = ?", Long.class, draft.id()))
                .isZero();
        assertThat(outboxVersions(draft.id())).isEmpty();
    }

    @Test
    void of_two_editors_of_one_version_the_second_is_refused_and_leaves_no_outbox_row() {
        UUID id = published(DIJON);
        assertThatExceptionOfType(OptimisticLockException.class)
                .isThrownBy(() -> run(() -> {
                    Fiche slow = fiches.get(id);
                    inAnotherTransaction(() -> {
                        Fiche fast = fiches.get(id);
                        fast.revise(heldAt(List.of(DOLE), null), NOW);
                        fiches.save(fast);
                    });
                    slow.archive(NOW);
                    fiches.save(slow);
                }));
        assertThat(read(id).status()).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(outboxVersions(id)).hasSize(2).endsWith(versionOf(id));
    }

    @Test
    void many_fiches_are_found_by_id_in_one_go() {
        List<UUID> ids = List.of(published(DIJON), published(DOLE));
        Map<UUID, Fiche> found = call(() -> fiches.listByIds(ids));
        assertThat(found).containsOnlyKeys(ids);
    }

    private UUID published(Place place) {
        Dispositif fiche = Dispositif.draft(provenance(), heldAt(List.of(place), null), NOW);
        fiche.publish(NOW);
        run(() -> fiches.save(fiche));
        return fiche.id();
    }

    private void change(UUID id, Consumer<Fiche> change) {
        run(() -> {
            Fiche fiche = fiches.get(id);
            change.accept(fiche);
            fiches.save(fiche);
        });
    }

    private Fiche read(UUID id) {
        return call(() -> {
            Fiche fiche = fiches.get(id);
            // Both collections are read before the session closes.
            assertThat(fiche.texts()).isNotEmpty();
            assertThat(fiche.places()).isNotNull();
            return fiche;
        });
    }

    private long versionOf(UUID id) {
        return jdbc.queryForObject("select version from fiche where id = ?", Long.class, id);
    }

    private List<Long> outboxVersions(UUID id) {
        return jdbc.queryForList("select version from outbox where fiche_id = ? order by id", Long.class, id);
    }

    private void run(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private <T> T call(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private void inAnotherTransaction(Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }

    private static Provenance provenance() {
        return new Provenance("test", UUID.randomUUID().toString(), null, null, null);
    }

    private static FicheContent titled(String title, Place place) {
        return content(title, List.of(place), null);
    }

    private static FicheContent heldAt(List<Place> places, Zone zone) {
        return content("Cours de français", places, zone);
    }

    private static FicheContent content(String title, List<Place> places, Zone zone) {
        return new FicheContent(
                null,
                Map.of(Language.FR, FicheText.titled(title)),
                new Classification(Theme.FRANCAIS, List.of(), List.of()),
                false,
                zone,
                places,
                Criteria.NOT_STATED,
                null,
                null,
                null);
    }

    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
