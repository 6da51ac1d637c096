package fr.repere.indexer.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.indexer.SampleFiches;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.rebuild.FichesRebuild;
import fr.repere.indexer.rebuild.IndexKeeper;
import fr.repere.indexer.rebuild.RebuildProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published and is no more: it leaves one index and is in the other, whoever writes and whatever breaks. */
class WithdrawnIT {

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
        loseWithdrawn();
        INDEXER.get(IndexKeeper.class).check();
    }

    private static void loseWithdrawn() {
        INDEXER.withdrawn().list().forEach(index -> INDEXER.withdrawn().delete(index.name()));
    }

    private static Map<String, Long> withdrawn() {
        return INDEXER.contentsOf(
                INDEXER.withdrawn().findServing().orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ARCHIVED", "DELETED"})
    void a_withdrawn_fiche_goes_from_one_index_into_the_other_and_back_when_it_is_published_again(String status) {
        UUID fiche = SAMPLES.publish("Cours de français");
        INDEXER.relayAll();
        assertThat(withdrawn()).isEmpty();
        SAMPLES.withdraw(fiche, status);
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEmpty();
        assertThat(withdrawn()).isEqualTo(Map.of(fiche.toString(), 2L));
        SAMPLES.publishAgain(fiche);
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEqualTo(Map.of(fiche.toString(), 3L));
        assertThat(withdrawn()).isEmpty();
        assertThat(SAMPLES.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ARCHIVED", "DELETED"})
    void a_withdrawn_fiche_is_where_it_belongs_after_a_rebuild_too(String status) {
        UUID fiche = SAMPLES.publish("Cours de français");
        SAMPLES.withdraw(fiche, status);
        INDEXER.relayAll();
        loseWithdrawn();
        INDEXER.bean("withdrawnRebuild", FichesRebuild.class).run(true, RebuildProgress.SILENT);
        assertThat(INDEXER.indexed()).isEmpty();
        assertThat(withdrawn()).isEqualTo(Map.of(fiche.toString(), 2L));
    }

    @Test
    void a_fiche_that_is_gone_from_postgis_is_no_part_of_the_past() {
        UUID fiche = SAMPLES.publish("Cours de français");
        SAMPLES.archive(fiche);
        INDEXER.relayAll();
        SAMPLES.remove(fiche, 3);
        INDEXER.relayAll();
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void what_was_relayed_while_the_index_was_lost_is_in_the_one_that_replaces_it() {
        UUID fiche = SAMPLES.publish("Cours de français");
        loseWithdrawn();
        SAMPLES.archive(fiche);
        INDEXER.relayAll();
        assertThat(SAMPLES.waiting()).isZero();
        assertThat(INDEXER.indexed()).isEmpty();
        INDEXER.get(IndexKeeper.class).check();
        assertThat(withdrawn()).isEqualTo(Map.of(fiche.toString(), 2L));
    }

    @Test
    void fiches_that_come_and_go_during_a_rebuild_are_where_they_belong() throws Exception {
        List<UUID> fiches = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            fiches.add(SAMPLES.publish("Atelier " + i));
            if (i % 2 == 0) {
                SAMPLES.archive(fiches.get(i));
            }
        }
        INDEXER.relayAll();
        AtomicBoolean rebuilt = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> editing = threads.submit(() -> {
                for (int i = 0; !rebuilt.get(); i = (i + 2) % fiches.size()) {
                    SAMPLES.publishAgain(fiches.get(i));
                    SAMPLES.archive(fiches.get(i + 1));
                    SAMPLES.publishAgain(fiches.get(i + 1));
                    SAMPLES.archive(fiches.get(i));
                }
            });
            Future<?> relaying = threads.submit(() -> {
                while (!rebuilt.get()) {
                    INDEXER.relayAll();
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    INDEXER.bean("withdrawnRebuild", FichesRebuild.class).run(true, RebuildProgress.SILENT);
                }
            } finally {
                rebuilt.set(true);
            }
            editing.get();
            relaying.get();
        }
        INDEXER.relayAll();
        assertThat(SAMPLES.waiting()).isZero();
        assertThat(withdrawn()).hasSize(150).isEqualTo(SAMPLES.withdrawn());
        assertThat(INDEXER.indexed()).hasSize(150).isEqualTo(SAMPLES.published());
    }
}
