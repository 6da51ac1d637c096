package fr.repere.indexer.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.indexer.SampleFiches;
import fr.repere.indexer.StoredDocuments;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.rebuild.IndexKeeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private static final TestIndexer INDEXER = TestIndexer.start();
    private static final SampleFiches SAMPLES = INDEXER.samples();

    @AfterAll
    static void stop() {
        INDEXER.close();
    }

    @BeforeEach
    void begin_empty_with_fit_indices() {
        INDEXER.jdbc().execute("delete from fiche; delete from outbox");
        INDEXER.fiches().list().forEach(index -> INDEXER.fiches().delete(index.name()));
        INDEXER.get(IndexKeeper.class).check();
    }

    @Test
    void a_published_fiche_reaches_the_index_and_leaves_the_outbox() {
        UUID fiche = SAMPLES.publish("Cours de français");
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).containsOnlyKeys(fiche.toString()).containsEntry(fiche.toString(), 1L);
        assertThat(SAMPLES.waiting()).isZero();
    }

    @Test
    void a_fiche_knows_the_addresses_of_those_that_were_merged_into_it() {
        UUID kept = SAMPLES.publish("Cours de français");
        UUID merged = UUID.randomUUID();
        INDEXER.jdbc()
                .update(
                        "insert into fiche_redirect (from_id, from_slug, to_id, at) values (?, 'cours-en-double', ?, now())",
                        merged,
                        kept);
        INDEXER.relayAll();
        FicheDocument document = StoredDocuments.of(INDEXER.fiches()).get(kept.toString(), FicheDocument.class);
        assertThat(document.formerly()).containsExactly(merged.toString(), "cours-en-double");
    }

    @Test
    void what_is_put_forward_and_a_translation_of_another_french_are_said_in_the_document() {
        UUID fiche = SAMPLES.publish("Cours de français");
        for (String language : List.of("ar", "en")) {
            INDEXER.jdbc()
                    .update("insert into fiche_text (fiche_id, language, title) values (?, ?, 'x')", fiche, language);
            INDEXER.jdbc().update("""
                            insert into translation (fiche_id, language, section, source, source_hash, made_at)
                            select fiche_id, ?, section, text, hash, '2026-03-13 23:30+00' from french_section where fiche_id = ?""", language, fiche);
        }
        INDEXER.jdbc().update("insert into featured_fiche values (?, 4, now(), null)", fiche);
        INDEXER.relayAll();
        FicheDocument before = StoredDocuments.of(INDEXER.fiches()).get(fiche.toString(), FicheDocument.class);
        assertThat(before.featured()).isEqualTo(4);
        assertThat(before.older()).isNullOrEmpty();

        INDEXER.jdbc().update("delete from featured_fiche");
        INDEXER.jdbc().update("delete from translation where language = 'en'");
        SAMPLES.edit(fiche, "Cours de français pour débutants");
        INDEXER.relayAll();
        FicheDocument after = StoredDocuments.of(INDEXER.fiches()).get(fiche.toString(), FicheDocument.class);
        assertThat(after.featured()).isNull();
        assertThat(after.older())
                .as("the day in Paris; of English nobody knows from what it was made")
                .containsExactly(Map.entry("ar", LocalDate.of(2026, 3, 14)));
    }

    @Test
    void relaying_the_same_change_twice_changes_nothing() {
        UUID fiche = SAMPLES.publish("Cours de français");
        INDEXER.jdbc().update("insert into outbox (aggregate, fiche_id, version) values ('fiche', ?, 1)", fiche);
        INDEXER.relayAll();
        INDEXER.jdbc().update("insert into outbox (aggregate, fiche_id, version) values ('fiche', ?, 1)", fiche);
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEqualTo(SAMPLES.published());
        assertThat(SAMPLES.waiting()).isZero();
    }

    @Test
    void an_old_row_that_comes_late_never_brings_back_what_was_archived() {
        UUID fiche = SAMPLES.publish("Cours de français");
        INDEXER.relayAll();
        SAMPLES.archive(fiche);
        INDEXER.relayAll();
        INDEXER.jdbc().update("insert into outbox (aggregate, fiche_id, version) values ('fiche', ?, 1)", fiche);
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEmpty();
        assertThat(SAMPLES.waiting()).isZero();
    }

    @Test
    void a_fiche_that_is_gone_from_postgis_leaves_the_index() {
        UUID fiche = SAMPLES.publish("Cours de français");
        INDEXER.relayAll();
        SAMPLES.remove(fiche, 2);
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEmpty();
        assertThat(SAMPLES.waiting()).isZero();
    }

    @Test
    void a_fiche_that_elasticsearch_refuses_holds_up_no_other_and_is_tried_again_once_it_is_mended() {
        UUID broken = SAMPLES.publish("Cours pour des âges impossibles");
        SAMPLES.breakAges(broken);
        UUID sound = SAMPLES.publish("Cours de français");
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).containsOnlyKeys(sound.toString());
        assertThat(INDEXER.jdbc().queryForList("select distinct last_error from outbox", String.class))
                .singleElement()
                .asString()
                .contains("age");
        assertThat(INDEXER.jdbc().queryForList("select attempts from outbox", Integer.class))
                .containsExactly(1, 1);
        assertThat(gauge("repere.outbox.failed")).isEqualTo(2);
        SAMPLES.mendAges(broken);
        INDEXER.jdbc().execute("update outbox set next_attempt_at = now()");
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEqualTo(SAMPLES.published());
        assertThat(SAMPLES.waiting()).isZero();
    }

    @Test
    void without_an_index_every_change_waits() {
        SAMPLES.publish("Cours de français");
        INDEXER.fiches().list().forEach(index -> INDEXER.fiches().delete(index.name()));
        assertThatThrownBy(INDEXER::relayAll).isInstanceOf(NoIndexYet.class);
        assertThat(SAMPLES.waiting()).isEqualTo(1);
    }

    @Test
    void two_relays_side_by_side_lose_nothing() throws Exception {
        List<UUID> fiches = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            fiches.add(SAMPLES.publish("Atelier " + i));
        }
        try (TestIndexer other = INDEXER.beside("repere.relay.batch-size=7");
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> editing = threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    UUID fiche = fiches.get(i % 50);
                    SAMPLES.edit(fiche, "Atelier changé " + i);
                }
                SAMPLES.archive(fiches.get(60));
            });
            Future<?> here = threads.submit(() -> relayUntilDone(INDEXER, editing));
            Future<?> there = threads.submit(() -> relayUntilDone(other, editing));
            editing.get();
            here.get();
            there.get();
        }
        assertThat(SAMPLES.waiting()).isZero();
        assertThat(INDEXER.indexed()).hasSize(299).isEqualTo(SAMPLES.published());
    }

    private static void relayUntilDone(TestIndexer indexer, Future<?> editing) {
        while (!editing.isDone() || SAMPLES.waiting() > 0) {
            indexer.relayAll();
        }
    }

    private static double gauge(String name) {
        return INDEXER.get(MeterRegistry.class).get(name).gauge().value();
    }
}
