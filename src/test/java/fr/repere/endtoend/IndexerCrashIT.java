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
}
