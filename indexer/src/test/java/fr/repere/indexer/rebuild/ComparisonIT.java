package fr.repere.indexer.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.indexer.SampleFiches;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.index.IndexContents;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ComparisonIT {

    private static final TestIndexer INDEXER = TestIndexer.start();
    private static final SampleFiches SAMPLES = INDEXER.samples();

    @AfterAll
    static void stop() {
        INDEXER.close();
    }

    @Test
    void a_comparison_names_what_is_missing_superfluous_and_of_another_version() {
        INDEXER.get(IndexKeeper.class).check();
        Comparison comparison = new Comparison(INDEXER.get(IndexContents.class), INDEXER.get(HeldFiches.class));
        for (int i = 0; i < 40; i++) {
            SAMPLES.publish("Atelier " + i);
        }
        UUID superfluous = SAMPLES.publish("De trop");
        UUID older = SAMPLES.publish("D'une autre version");
        INDEXER.relayAll();
        String index = INDEXER.fiches().findServing().orElseThrow().name();
        INDEXER.fiches().refresh(index);
        assertThat(comparison.differences(index)).isEmpty();

        UUID missing = SAMPLES.publish("Qui manque");
        SAMPLES.archive(superfluous);
        SAMPLES.edit(older, "D'une version plus récente");
        List<Difference> differences = comparison.differences(index);
        assertThat(differences)
                .containsExactlyInAnyOrder(
                        new Difference(missing.toString(), 1L, null),
                        new Difference(superfluous.toString(), null, 1L),
                        new Difference(older.toString(), 2L, 1L))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(
                        Difference.Kind.MISSING, Difference.Kind.SUPERFLUOUS, Difference.Kind.OTHER_VERSION);

        assertThat(comparison.unsettled(index, differences, Set.of()))
                .as("all three are on their way")
                .isEmpty();
        assertThat(comparison.unsettled(index, differences, Set.of(missing.toString())))
                .as("an outbox row does not excuse what the index refuses")
                .containsExactly(new Difference(missing.toString(), 1L, null));
        INDEXER.jdbc().execute("delete from outbox");
        assertThat(comparison.unsettled(index, differences, Set.of())).containsExactlyInAnyOrderElementsOf(differences);
    }
}
