package fr.repere.indexer.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.indexer.SampleFiches;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.index.KnownIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildIT {

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

    private static RebuildResult rebuild(boolean now) {
        return INDEXER.get(FichesRebuild.class).run(now, RebuildProgress.SILENT);
    }

    private static String serving() {
        return INDEXER.fiches().findServing().orElseThrow().name();
    }

    @Test
    void a_rebuilt_index_holds_exactly_what_is_published_changes_on_their_way_included() {
        UUID archived = SAMPLES.publish("Cours du soir");
        INDEXER.relayAll();
        for (int i = 0; i < 1200; i++) {
            SAMPLES.publish("Atelier " + i);
        }
        SAMPLES.archive(archived);
        String before = serving();
        assertThat(rebuild(false).documents()).isEqualTo(1200);
        assertThat(serving()).isNotEqualTo(before);
        assertThat(INDEXER.indexed()).isEqualTo(SAMPLES.published());
        assertThat(INDEXER.fiches().writeMembers()).containsExactly(serving());
    }

    @Test
    void the_old_index_stays_for_its_readers_until_asked_to_go_at_once() {
        SAMPLES.publish("Cours de français");
        String first = serving();
        rebuild(false);
        String second = serving();
        assertThat(names()).containsExactlyInAnyOrder(first, second);
        rebuild(true);
        assertThat(names()).containsExactlyInAnyOrder(first, serving());
    }

    @Test
    void what_a_killed_rebuild_left_behind_goes_with_the_next_one() {
        String halfBuilt = INDEXER.fiches().createForFilling(IndexOrigin.of(1, "x"));
        assertThat(INDEXER.fiches().writeMembers()).contains(halfBuilt);
        rebuild(true);
        assertThat(names()).doesNotContain(halfBuilt);
        assertThat(INDEXER.fiches().writeMembers()).containsExactly(serving());
    }

    @Test
    void an_index_being_built_elsewhere_is_nobodys_to_delete_and_a_second_rebuild_is_refused() {
        String halfBuilt = INDEXER.fiches().createForFilling(IndexOrigin.of(1, "x"));
        try (RebuildLock elsewhere =
                RebuildLock.take(INDEXER.get(DataSource.class), INDEXER.fiches().alias())) {
            elsewhere.confirm();
            INDEXER.get(RetiredIndices.class).deleteUnlessRebuilding(INDEXER.fiches());
            assertThat(names()).contains(halfBuilt);
            assertThatThrownBy(() -> rebuild(false)).isInstanceOf(RebuildRunning.class);
        }
        INDEXER.get(RetiredIndices.class).deleteUnlessRebuilding(INDEXER.fiches());
        assertThat(names()).doesNotContain(halfBuilt);
    }

    @Test
    void an_index_that_would_lack_a_fiche_does_not_serve_and_the_fiche_is_named() throws Exception {
        UUID broken = SAMPLES.publish("Cours pour des âges impossibles");
        SAMPLES.breakAges(broken);
        SAMPLES.publish("Cours de français");
        INDEXER.jdbc().execute("delete from outbox");
        String before = serving();
        RebuildRefused refused = catchThrowableOfType(RebuildRefused.class, () -> rebuild(false));
        assertThat(refused).hasMessageContaining(broken.toString());
        assertThat(refused.differences()).containsExactly(new Difference(broken.toString(), 2L, null));
        Path report = Path.of(String.valueOf(refused.report()));
        assertThat(Files.readString(report)).contains(broken + ",missing,2,");
        Files.delete(report);
        assertThat(serving()).isEqualTo(before);
        assertThat(names()).containsExactly(before);
    }

    @Test
    void fiches_edited_and_archived_during_a_rebuild_are_in_the_new_index_as_they_are_now() throws Exception {
        List<UUID> fiches = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            fiches.add(SAMPLES.publish("Atelier " + i));
        }
        INDEXER.relayAll();
        AtomicBoolean rebuilt = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> editing = threads.submit(() -> {
                for (int i = 0; !rebuilt.get(); i = (i + 1) % fiches.size()) {
                    SAMPLES.edit(fiches.get(i), "Atelier changé");
                    if (i % 7 == 0 && i < 200) {
                        SAMPLES.archive(fiches.get(i));
                    }
                }
            });
            Future<?> relaying = threads.submit(() -> {
                while (!rebuilt.get()) {
                    INDEXER.relayAll();
                }
            });
            try {
                rebuild(false);
                rebuild(true);
            } finally {
                rebuilt.set(true);
            }
            editing.get();
            relaying.get();
        }
        INDEXER.relayAll();
        assertThat(INDEXER.indexed()).isEqualTo(SAMPLES.published());
    }

    private static List<String> names() {
        return INDEXER.fiches().list().stream().map(KnownIndex::name).toList();
    }
}
