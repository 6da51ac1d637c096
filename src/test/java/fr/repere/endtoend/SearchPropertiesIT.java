package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.endtoend.property.AskedSearch;
import fr.repere.endtoend.property.Ground;
import fr.repere.endtoend.property.SearchGenerator;
import fr.repere.endtoend.property.SearchProperties;
import fr.repere.endtoend.property.SearchReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that no ranking may break, over generated searches on the demonstration fiches, and on real directories when the environment
 * variable {@code REPERE_RELEVANCE_DATA} names a folder that holds them. {@code -Drepere.searches=2000} asks more.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPropertiesIT {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPropertiesIT.class);
    private static final int SEARCHES = Integer.getInteger("repere.searches", 300);
    private static final int SEARCHES_WHILE_REBUILDING = 60;
    private static final int MOST_TOLD = 40;
    private static final Map<String, String> REAL_DIRECTORIES = Map.of(
            "france-services", "france-services-2024-08-01.csv",
            "bibliotheques", "bibliotheques-publiques.csv",
            "refugies-info", "refugies-info-dispositifs-a.tsv");

    private Ground ground;
    private SearchReader reader;
    private SearchGenerator generator;

    @BeforeAll
    void read(Stack stack) throws SQLException {
        String folder = System.getenv("REPERE_RELEVANCE_DATA");
        if (folder != null) {
            REAL_DIRECTORIES.forEach((kind, name) -> {
                Path file = Path.of(folder, name);
                if (Files.exists(file)) {
                    stack.importFile(kind, file);
                }
            });
        }
        ground = Ground.read(stack.database());
        reader = new SearchReader(stack.searchApi.url());
        // Words are to be searched as they are: no place is to be found in them.
        AskedSearch literal = new AskedSearch(Map.of("literal", List.of("true")));
        generator = new SearchGenerator(reader.status(literal) == 200 ? List.of("literal=true") : List.of());
    }

    @Test
    void every_search_keeps_the_rules() {
        SearchProperties properties = new SearchProperties(reader, ground);
        List<String> violations = new ArrayList<>();
        for (int seed = 0; seed < SEARCHES; seed++) {
            violations.addAll(properties.violations(generator.of(seed)));
        }
        LOG.info(
                "{} searches, checks {}, worst distance off by {} %, {} violations",
                SEARCHES, properties.checked(), properties.worstShare() * 100, violations.size());
        assertThat(violations.stream().limit(MOST_TOLD)).isEmpty();
    }

    @Test
    void pages_are_complete_while_the_index_is_rebuilt_again_and_again(Stack stack) throws Exception {
        SearchProperties properties = new SearchProperties(reader, ground);
        List<String> violations = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService rebuilding = Executors.newSingleThreadExecutor()) {
            Future<Integer> rebuilds = rebuilding.submit(() -> {
                int done = 0;
                while (!enough.get()) {
                    assertThat(stack.rebuild()).isZero();
                    done++;
                }
                return done;
            });
            for (int seed = 0; seed < SEARCHES_WHILE_REBUILDING; seed++) {
                violations.addAll(properties.violationsOfPages(generator.of(100_000 + seed)));
            }
            enough.set(true);
            assertThat(rebuilds.get()).isPositive();
        }
        assertThat(violations.stream().limit(MOST_TOLD)).isEmpty();
        stack.awaitIndexed();
    }
}
