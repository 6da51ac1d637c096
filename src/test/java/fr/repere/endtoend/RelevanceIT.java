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
import org.junit.jupiter.api.io.TempDir;

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
    private static final String OUTSIDE_DATA = "REPERE_RELEVANCE_DATA";
    private static final List<String> SOURCES = List.of("demonstration", "service-public", "refugies-info");

    private final Cases cases = Cases.read(CASES);

    /** The fiches of other journeys leave first, as fiches that left their directory do: a ranking needs a known corpus. */
    @BeforeAll
    void keepOnlyWhatWasJudged(Stack stack, @TempDir Path folder) {
        String others = "select distinct source from fiche where status = 'PUBLISHED'";
        for (String source : Ledger.texts(stack.database(), others)) {
            if (!SOURCES.contains(source)) {
                stack.importFile("repere", new FicheFile(source).write(folder), "--allow-withdrawals");
            }
        }
    }

    @Test
    @Order(1)
    void the_demonstration_fiches_are_found_no_worse_than_they_were(Stack stack) throws SQLException, IOException {
        Outcome outcome = measure(stack, Cases.DEMONSTRATION, "The demonstration fiches");
        assertThat(Floors.read(CASES).broken(outcome)).isEmpty();
    }

    @Test
    @Order(2)
    @EnabledIfEnvironmentVariable(named = OUTSIDE_DATA, matches = ".+")
    void all_three_corpora_are_found_better_than_plain_bm25_finds_them(Stack stack) throws SQLException, IOException {
        Path data = Path.of(System.getenv(OUTSIDE_DATA));
        stack.importFile("service-public", only(data, ".tgz"));
        stack.importFile("refugies-info", only(data, ".tsv"));
        Outcome outcome = measure(stack, Cases.ALL, "The demonstration, service-public and Réfugiés.info");
        assertThat(outcome.measures(Outcome.EVERYTHING).ndcg()).isPositive();
    }

    private Outcome measure(Stack stack, String corpusName, String title) throws SQLException, IOException {
        List<Question> questions = cases.of(corpusName);
        Corpus corpus = Corpus.read(stack.elasticsearch.url(), questions);
        assertEveryJudgedFicheIsThere(questions, corpus);
        try (PlainBm25 bm25 = new PlainBm25(stack.elasticsearch.url(), corpus);
                PostgresFullText postgres =
                        new PostgresFullText(stack.postgres.superuser().on("repere"), corpus)) {
            Map<String, Ranking> rankings = new LinkedHashMap<>();
            rankings.put(Report.PRODUCT, question -> ask(stack.search(), question));
            rankings.put("BM25", bm25);
            rankings.put("PostgreSQL", postgres);
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            rankings.forEach((name, ranking) -> outcomes.put(name, Outcome.of(cases, questions, ranking)));
            write(corpusName, new Report(title, outcomes).markdown(corpus), Unjudged.csv(cases, outcomes, corpus));
            return outcomes.values().iterator().next();
        }
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

    private void assertEveryJudgedFicheIsThere(List<Question> questions, Corpus corpus) {
        assertThat(questions)
                .allSatisfy(question -> assertThat(cases.judged(question).keySet())
                        .as("fiches judged for " + question.id())
                        .allMatch(corpus::has));
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(OUTSIDE_DATA + " holds no *" + ending + ": " + folder));
        }
    }

    private static void write(String corpus, String report, String unjudged) throws IOException {
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(corpus + ".md"), report);
        Files.writeString(REPORTS.resolve(corpus + "-unjudged.csv"), unjudged);
        org.slf4j.LoggerFactory.getLogger(RelevanceIT.class).info("relevance\n{}", report);
    }
}
