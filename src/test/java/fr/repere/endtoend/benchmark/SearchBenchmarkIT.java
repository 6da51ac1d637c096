package fr.repere.endtoend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.process.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the benchmarks from rotting. What they measure here means nothing and is not looked at. */
class SearchBenchmarkIT {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchmarkIT.class);
    private static final Path ROOT = Path.of(System.getProperty("repere.root", "../.."));
    private static final int FICHES = 1_000;
    /** Filled by whoever comes first. */
    private static final Path FOLDER = SharedFolder.temporary("repere-bench-");

    @AfterAll
    static void forget() {
        SharedFolder.delete(FOLDER);
    }

    @Test
    void the_three_targets_answer_the_same_question_and_a_report_is_written(@TempDir Path reports) throws Exception {
        Result result = new SearchBenchmark(ROOT, FOLDER, FICHES, true, Plan.quick(), LOG::info).run();
        Report.write(reports, result);
        assertThat(result.agreement().filters()).isGreaterThan(10);
        assertThat(result.agreement().filtersAlike()).isGreaterThanOrEqualTo(0.95);
        Map<String, Long> found = result.agreement().found();
        long ours = found.get("repere");
        // Stems, synonyms and translations differ; another question would find far more or far less.
        assertThat(found.values()).allSatisfy(number -> assertThat(number).isBetween(ours / 2, ours * 2));
        assertThat(ours).isPositive();
        assertThat(Files.readString(reports.resolve("search.md"))).contains("1,000 fiches", "against SQL");
        assertThat(reports.resolve("search-1000.json")).isNotEmptyFile();
    }

    @Test
    void the_three_count_the_same_by_departement_and_whole_catalogues_are_read(@TempDir Path reports) throws Exception {
        CoverageResult result = new CoverageBenchmark(ROOT, FOLDER, FICHES, CoveragePlan.quick(), LOG::info).run();
        CoverageReport.write(reports, result);
        int questions = result.agreement().get("questions");
        assertThat(questions).isGreaterThan(10);
        assertThat(result.agreement())
                .allSatisfy((what, same) -> assertThat(same).as(what).isEqualTo(questions));
        assertThat(result.whiteZones().places()).isGreaterThan(FICHES / 2);
        assertThat(result.exports())
                .allSatisfy(
                        export -> assertThat(export.rows()).as(export.what()).isGreaterThanOrEqualTo(FICHES));
        assertThat(Files.readString(reports.resolve("coverage.md"))).contains("1,000 fiches", "raw aggregation");
    }
}
