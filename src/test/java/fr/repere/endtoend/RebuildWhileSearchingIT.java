package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The index is rebuilt while readers search fifty times a second and leaf through results. */
@ExtendWith(Stack.Extension.class)
class RebuildWhileSearchingIT {

    private static final int FICHES = 400;
    private static final Map<String, String> PAGE =
            Map.of("q", "caravansérail", "place", "departement:21", "size", "20");
    private static final Map<String, String> ALL =
            Map.of("q", "caravansérail", "place", "departement:21", "size", "100");

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger walks = new AtomicInteger();

    @Test
    void no_search_fails_and_no_fiche_is_missing_or_double_while_the_index_is_rebuilt(Stack stack, @TempDir Path folder)
            throws InterruptedException {
        stack.importFile("repere", fiches().write(folder));
        SearchClient search = stack.search();
        Set<String> expected = new HashSet<>(search.walk(ALL));
        assertThat(expected).hasSize(FICHES);

        try (ScheduledExecutorService readers = Executors.newScheduledThreadPool(12)) {
            readers.scheduleAtFixedRate(() -> once(search), 0, 20, TimeUnit.MILLISECONDS);
            readers.scheduleWithFixedDelay(() -> walk(search, expected), 0, 500, TimeUnit.MILLISECONDS);
            assertThat(stack.rebuild()).isZero();
            assertThat(stack.rebuild()).isZero();
            readers.shutdown();
            assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(faults).isEmpty();
        assertThat(searches.get()).isGreaterThan(100);
        assertThat(walks.get()).isPositive();
        stack.awaitIndexed();
    }

    private void once(SearchClient search) {
        try {
            long total = search.page(PAGE).path("total").asLong();
            searches.incrementAndGet();
            if (total != FICHES) {
                faults.add("total " + total);
            }
        } catch (RuntimeException e) {
            faults.add("search: " + e.getMessage());
        }
    }

    private void walk(SearchClient search, Set<String> expected) {
        try {
            List<String> ids = search.walk(ALL);
            walks.incrementAndGet();
            if (ids.size() != FICHES || !expected.equals(new HashSet<>(ids))) {
                faults.add("walk of " + ids.size() + " with " + new HashSet<>(ids).size() + " different");
            }
        } catch (RuntimeException e) {
            faults.add("walk: " + e.getMessage());
        }
    }

    private static FicheFile fiches() {
        FicheFile file = new FicheFile("rebuild");
        for (int i = 0; i < FICHES; i++) {
            String summary = "Un caravansérail parmi d'autres, numéro " + i;
            if (i % 4 == 0) {
                file.demarche("demarche-" + i, "Démarche du caravansérail " + i, summary);
            } else {
                file.dispositif(
                        "dispositif-" + i, "Caravansérail " + i, summary, "21231", 5.0 + i * 1e-4, 47.3 + i * 1e-4);
            }
        }
        return file;
    }
}
