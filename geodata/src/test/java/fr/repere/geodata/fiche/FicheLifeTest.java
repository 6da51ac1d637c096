package fr.repere.geodata.fiche;

import static fr.repere.geodata.fiche.Contents.DIJON;
import static fr.repere.geodata.fiche.Contents.DOLE;
import static fr.repere.geodata.fiche.Contents.NOW;
import static fr.repere.geodata.fiche.Contents.heldAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FicheLifeTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,DRAFT,false",
        "DRAFT,PUBLISHED,true",
        "DRAFT,SUSPENDED,false",
        "DRAFT,ARCHIVED,true",
        "DRAFT,DELETED,true",
        "PUBLISHED,DRAFT,false",
        "PUBLISHED,PUBLISHED,false",
        "PUBLISHED,SUSPENDED,true",
        "PUBLISHED,ARCHIVED,true",
        "PUBLISHED,DELETED,true",
        "SUSPENDED,DRAFT,false",
        "SUSPENDED,PUBLISHED,true",
        "SUSPENDED,SUSPENDED,false",
        "SUSPENDED,ARCHIVED,true",
        "SUSPENDED,DELETED,true",
        "ARCHIVED,DRAFT,false",
        "ARCHIVED,PUBLISHED,true",
        "ARCHIVED,SUSPENDED,false",
        "ARCHIVED,ARCHIVED,false",
        "ARCHIVED,DELETED,true",
        "DELETED,DRAFT,false",
        "DELETED,PUBLISHED,false",
        "DELETED,SUSPENDED,false",
        "DELETED,ARCHIVED,true",
        "DELETED,DELETED,false"
    })
    void a_fiche_goes_only_where_its_life_allows(FicheStatus from, FicheStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @Test
    void publishing_twice_is_refused_and_changes_nothing() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.publish(NOW);
        fiche.drainEvents();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> fiche.publish(NOW));
        assertThat(fiche.drainEvents()).isEmpty();
    }

    @Test
    void every_transition_records_its_event_once() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.publish(NOW);
        fiche.revise(heldAt(DOLE).content(), NOW);
        fiche.archive(NOW);
        assertThat(fiche.drainEvents())
                .containsExactly(
                        new FicheEvent.Published(fiche.id()),
                        new FicheEvent.Revised(fiche.id()),
                        new FicheEvent.Archived(fiche.id()));
        assertThat(fiche.drainEvents()).isEmpty();
    }

    @Test
    void the_day_of_its_withdrawal_is_kept_when_it_is_published_again() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.publish(Instant.parse("2026-01-10T12:00:00Z"));
        assertThat(fiche.withdrawnOn()).isNull();
        fiche.archive(Instant.parse("2026-03-31T22:30:00Z"));
        assertThat(fiche.withdrawnOn()).isEqualTo("2026-04-01");
        fiche.publish(Instant.parse("2026-05-01T12:00:00Z"));
        assertThat(fiche.publishedOn()).isEqualTo("2026-01-10");
        assertThat(fiche.withdrawnOn()).isEqualTo("2026-04-01");
    }

    @Test
    void a_suspended_or_deleted_fiche_keeps_the_day_on_which_the_public_lost_it() {
        Dispositif suspended = heldAt(DIJON).dispositif();
        suspended.publish(Instant.parse("2026-01-10T12:00:00Z"));
        suspended.suspend(Instant.parse("2026-03-31T22:30:00Z"));
        suspended.delete(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(suspended.withdrawnOn()).isEqualTo("2026-04-01");
        assertThat(suspended.deletedAt()).isEqualTo("2026-06-01T12:00:00Z");
    }

    @Test
    void a_fiche_out_of_the_bin_is_archived_until_somebody_publishes_it() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.publish(NOW);
        fiche.delete(NOW);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> fiche.publish(NOW));
        fiche.archive(NOW);
        fiche.publish(NOW);
        assertThat(fiche.deletedAt()).isNull();
        assertThat(fiche.status()).isEqualTo(FicheStatus.PUBLISHED);
    }

    @Test
    void what_a_fiche_says_can_be_given_to_it_again_and_changes_nothing() {
        Dispositif fiche = heldAt(DIJON, DOLE).dispositif();
        FicheContent said = fiche.content();
        fiche.revise(said, NOW);
        assertThat(fiche.content()).isEqualTo(said);
        assertThat(said.zone()).isEqualTo(new Zone(false, List.of("departement:21", "departement:39")));
    }

    @Test
    void a_draft_that_is_archived_was_never_withdrawn() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.archive(NOW);
        assertThat(fiche.withdrawnOn()).isNull();
    }

    @Test
    void an_absent_zone_is_the_departements_of_the_places_never_the_whole_country() {
        assertThat(heldAt(DOLE, DIJON, DIJON).dispositif().zone())
                .isEqualTo(new Zone(false, List.of("departement:21", "departement:39")));
    }

    @Test
    void a_zone_that_is_said_is_kept_as_said() {
        Zone region = Zone.of(List.of("region:27"));
        assertThat(heldAt(DIJON).zone(region).dispositif().zone()).isEqualTo(region);
    }

    @Test
    void a_dispositif_held_online_only_covers_nothing_and_is_not_national() {
        assertThat(heldAt().online().dispositif().zone()).isEqualTo(Zone.NONE);
    }

    @Test
    void a_demarche_is_national() {
        assertThat(heldAt().demarche().zone()).isEqualTo(Zone.NATIONAL);
    }

    @Test
    void a_refused_revision_leaves_the_fiche_as_it_was() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        FicheContent broken = heldAt(DOLE).titled(" ").content();
        assertThatExceptionOfType(InvalidFiche.class).isThrownBy(() -> fiche.revise(broken, NOW));
        assertThat(fiche.places()).containsExactly(DIJON);
        assertThat(fiche.drainEvents()).isEmpty();
    }

    @Test
    void a_translation_that_is_no_longer_given_is_dropped() {
        Dispositif fiche = heldAt(DIJON)
                .texts(Map.of(Language.FR, FicheText.titled("Atelier"), Language.UK, FicheText.titled("Майстерня")))
                .dispositif();
        fiche.revise(heldAt(DIJON).titled("Atelier du soir").content(), NOW);
        assertThat(fiche.texts()).containsExactly(Map.entry(Language.FR, FicheText.titled("Atelier du soir")));
    }

    @Test
    void the_first_publication_is_dated_in_paris() {
        Dispositif fiche = heldAt(DIJON).dispositif();
        fiche.publish(Instant.parse("2026-06-30T22:30:00Z"));
        assertThat(fiche.publishedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_publication_date_that_the_source_gives_is_kept() {
        LocalDate said = LocalDate.of(2025, 3, 4);
        Dispositif fiche = heldAt(DIJON).publishedOn(said).dispositif();
        fiche.publish(NOW);
        assertThat(fiche.publishedOn()).isEqualTo(said);
    }

    @Test
    void the_slug_reads_as_the_first_title_and_stays_when_the_title_changes() {
        Dispositif fiche = heldAt(DIJON).titled("Cœur d’été à Saint-Étienne").dispositif();
        assertThat(fiche.slug()).startsWith("coeur-d-ete-a-saint-etienne-");
        String slug = fiche.slug();
        fiche.revise(heldAt(DIJON).titled("Autre titre").content(), NOW);
        assertThat(fiche.slug()).isEqualTo(slug);
    }

    @Test
    void the_id_is_the_same_at_every_import_of_the_same_source_and_local_id() {
        Provenance first = new Provenance("dora", "a1", null, null, null);
        Provenance again = new Provenance("dora", "a1", "Licence Ouverte 2.0", "Dora", "https://example.org");
        assertThat(again.ficheId()).isEqualTo(first.ficheId());
        assertThat(again.ficheId()).isNotEqualTo(new Provenance("dora", "a2", null, null, null).ficheId());
    }
}
