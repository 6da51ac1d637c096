package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The indexer is killed while it takes in an import; nothing is lost. */
@ExtendWith(Stack.Extension.class)
class IndexerCrashIT {

    private static final int FICHES = 6000;

    @Test
    void after_the_indexer_was_killed_in_the_middle_of_an_import_the_index_equals_postgis(
            Stack stack, @TempDir Path folder) {
        FicheFile file = new FicheFile("crash");
        for (int i = 0; i < FICHES; i++) {
            file.dispositif("d-" + i, "Escarpolette " + i, "Une parmi d'autres", "35238", -1.68 + i * 1e-5, 48.11);
        }
        assertThat(stack.importWithoutWaiting("repere", file.write(folder))).isZero();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Ledger.pending(stack.database()) < FICHES);
        stack.indexer.kill();
        long left = Ledger.pending(stack.database());

        stack.indexer.restart();
        stack.awaitIndexed();

        assertThat(left).as("changes that the killed indexer left behind").isPositive();
        assertThat(stack.search()
                        .page(Map.of("q", "escarpolette", "size", "1"))
                        .path("total")
                        .asLong())
                .isEqualTo(FICHES);
    }

    @Test
    void after_the_indexer_was_killed_in_the_middle_of_withdrawals_each_fiche_is_in_one_index(
            Stack stack, @TempDir Path folder) {
        FicheFile file = new FicheFile("crash-withdrawn");
        file.dispositif("stays", "Escarpin", "Un seul reste", "35238", -1.68, 48.11);
        Path one = file.write(folder);
        for (int i = 0; i < FICHES; i++) {
            file.dispositif("d-" + i, "Escarpin " + i, "Un parmi d'autres", "35238", -1.68 + i * 1e-5, 48.11);
        }
        stack.importFile("repere", file.write(folder));
        assertThat(stack.importWithoutWaiting("repere", one, "--allow-withdrawals"))
                .isZero();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Ledger.pending(stack.database()) < FICHES);
        stack.indexer.kill();
        long left = Ledger.pending(stack.database());

        stack.indexer.restart();
        stack.awaitIndexed();

        assertThat(left).as("changes that the killed indexer left behind").isPositive();
        assertThat(Ledger.withdrawn(stack.database())).hasSizeGreaterThanOrEqualTo(FICHES);
    }
}
