package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.endtoend.relevance.Cases;
import fr.repere.endtoend.relevance.Corpus;
import fr.repere.endtoend.relevance.FicheKey;
import fr.repere.endtoend.relevance.Floors;
import fr.repere.endtoend.relevance.Outcome;
import fr.repere.endtoend.relevance.PlainBm25;
import fr.repere.endtoend.relevance.PostgresFullText;
import fr.repere.endtoend.relevance.Question;
import fr.repere.endtoend.relevance.Ranking;
import fr.repere.endtoend.relevance.Report;
import fr.repere.endtoend.relevance.Unjudged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/**
 * How well the search finds what people need, beside plain BM25 and PostgreSQL's full text over the same texts. What is asked and
 * what was judged stands in src/test/resources/relevance; doc/relevance.md says how to add to it.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelevanceIT {

    private static final Path CASES = Path.of("resources", "relevance");
    private static final Path REPORTS = Path.of("target", "relevance");
    private static final String BM25 = "BM25";
    private static final String OUTSIDE_DATA = "REPERE_RELEVANCE_DATA";
    private static final List<String> SOURCES = List.of("demonstration", "service-public", "refugies-info");

    private final Cases cases = Cases.read(CASES);
    private Map<String, Outcome> demonstration = Map.of();

    /**
     * The fiches of other journeys leave first, to the last one, as if they had left their directories: a ranking needs a known corpus. Then the
     * index is built anew, because a word stays as common as it was until the engine forgets what was deleted.
     */
    @BeforeAll
    void keepOnlyWhatWasJudged(Stack stack) {
        String judged = SOURCES.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        List<String> gone = Ledger.texts(stack.database(), """
                with gone as (
                    update fiche set status = 'ARCHIVED', version = version + 1
                    where status = 'PUBLISHED' and source not in (%s) returning id, version)
                insert into outbox (aggregate, fiche_id, version) select 'fiche', id, version from gone
                returning fiche_id""".formatted(judged));
        stack.awaitIndexed();
        if (!gone.isEmpty()) {
            assertThat(stack.rebuild()).isZero();
        }
    }

    @Test
    @Order(1)
    void the_demonstration_fiches_are_found_no_worse_than_they_were(Stack stack) throws SQLException, IOException {
        Corpus corpus = Corpus.read(stack.elasticsearch.url(), cases.of(Cases.DEMONSTRATION));
        assertThat(cases.absent(cases.of(Cases.DEMONSTRATION), corpus::has))
                .as("judged fiches that are not there")
                .isEmpty();
        demonstration = measure(stack, Cases.DEMONSTRATION, corpus);
        String notAsked = System.getenv(OUTSIDE_DATA) != null
                ? ""
                : "Not asked, because %s names no folder: %d questions over three corpora.%n"
                        .formatted(OUTSIDE_DATA, cases.of(Cases.ALL).size());
        write("demonstration", new Report("The demonstration fiches", demonstration).markdown(corpus) + notAsked);
        Floors floors = Floors.read(CASES);
        assertThat(floors.broken(of(Report.PRODUCT, demonstration))).isEmpty();
    }

    @Test
    @Order(2)
    @EnabledIfEnvironmentVariable(named = OUTSIDE_DATA, matches = ".+")
    void all_three_corpora_are_found_better_than_plain_bm25_finds_them(Stack stack) throws SQLException, IOException {
        Path data = Path.of(System.getenv(OUTSIDE_DATA));
        stack.importFile("service-public", only(data, ".tgz"));
        stack.importFile("refugies-info", only(data, ".tsv"));
        Corpus corpus = Corpus.read(stack.elasticsearch.url(), cases.of(Cases.ALL));
        Map<String, Outcome> outcomes = measure(stack, Cases.ALL, corpus);
        Map<String, Outcome> together = new LinkedHashMap<>();
        outcomes.forEach(
                (name, outcome) -> together.put(name, of(name, demonstration).and(outcome)));
        List<String> absent = cases.absent(cases.of(Cases.ALL), corpus::has);
        write(
                "tout",
                new Report("Démonstration, service-public and Réfugiés.info", outcomes).markdown(corpus)
                        + (absent.isEmpty() ? "" : "Judged, not in this edition: " + absent + "\n\n")
                        + new Report("All questions of both tables", together).table());
        assertThat(of(Report.PRODUCT, outcomes).measures(Outcome.EVERYTHING).ndcg())
                .isGreaterThan(of(BM25, outcomes).measures(Outcome.EVERYTHING).ndcg());
    }

    private Map<String, Outcome> measure(Stack stack, String corpusName, Corpus corpus)
            throws SQLException, IOException {
        Cases present = cases.within(corpus::has);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        try (PlainBm25 bm25 = new PlainBm25(stack.elasticsearch.url(), corpus);
                PostgresFullText postgres =
                        new PostgresFullText(stack.postgres.superuser().on("repere"), corpus)) {
            Map<String, Ranking> rankings = new LinkedHashMap<>();
            rankings.put(Report.PRODUCT, question -> ask(stack.search(), question));
            rankings.put(BM25, bm25);
            rankings.put("PostgreSQL", postgres);
            rankings.forEach((name, ranking) -> outcomes.put(name, Outcome.of(present, cases.of(corpusName), ranking)));
        }
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(corpusName + "-unjudged.csv"), Unjudged.csv(cases, outcomes, corpus));
        return outcomes;
    }

    private static Outcome of(String ranking, Map<String, Outcome> outcomes) {
        return Objects.requireNonNull(outcomes.get(ranking), ranking);
    }

    private static List<String> ask(SearchClient search, Question question) {
        Map<String, String> parameters = new HashMap<>(question.filters());
        parameters.put("q", question.words());
        parameters.put("lang", question.language());
        parameters.put("size", Integer.toString(Ranking.DEPTH));
        question.places().forEach(place -> parameters.put("place", place));
        return StreamSupport.stream(search.page(parameters).path("hits").spliterator(), false)
                .map(hit -> FicheKey.ofId(hit.path("id").asString()))
                .toList();
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(OUTSIDE_DATA + " holds no *" + ending + ": " + folder));
        }
    }

    private static void write(String corpus, String report) throws IOException {
        Files.writeString(REPORTS.resolve(corpus + ".md"), report);
        LoggerFactory.getLogger(RelevanceIT.class).info("relevance\n{}", report);
    }
}
