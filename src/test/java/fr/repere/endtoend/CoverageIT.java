package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.endtoend.coverage.CountedBySql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number of the coverage maps equals SQL on PostGIS: on the demonstration fiches, and on real directories when the environment
 * variable {@code REPERE_RELEVANCE_DATA} names a folder that holds them.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageIT {

    private static final Map<String, String> REAL_DIRECTORIES = Map.of(
            "france-services", "france-services-2024-08-01.csv",
            "bibliotheques", "bibliotheques-publiques.csv",
            "refugies-info", "refugies-info-dispositifs-a.tsv");

    private static final List<Question> QUESTIONS = List.of(
            new Question("", "true"),
            new Question("theme=francais", "'francais' in (f.main_theme) or 'francais' = any (f.secondary_themes)"),
            new Question(
                    "theme=logement&theme=sante",
                    "f.main_theme in ('logement', 'sante') or f.secondary_themes && array['logement', 'sante']"),
            new Question("kind=dispositif", "f.kind = 'dispositif'"),
            new Question("price=free", "f.price is null or f.price = 'free'"),
            new Question("price=free&stated=true", "f.price = 'free'"),
            new Question("verifiedSince=2024-01-01", "f.verified_on >= '2024-01-01'"),
            new Question("publishedUntil=2024-12-31", "f.published_on <= '2024-12-31'"));

    private final HttpClient http = HttpClient.newHttpClient();

    /** Parameters, and the same as a condition of SQL. */
    private record Question(String parameters, String condition) {}

    @BeforeAll
    void importRealDirectories(Stack stack) {
        String folder = System.getenv("REPERE_RELEVANCE_DATA");
        if (folder != null) {
            REAL_DIRECTORIES.forEach((kind, name) -> {
                Path file = Path.of(folder, name);
                if (Files.exists(file)) {
                    stack.importFile(kind, file);
                }
            });
        }
        stack.awaitIndexed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "departement", "epci", "commune"})
    void every_number_equals_sql(String by, Stack stack) throws Exception {
        try (Connection connection = stack.database().connect()) {
            for (Question question : QUESTIONS) {
                compare(
                        stack,
                        "by=" + by + "&" + question.parameters(),
                        new CountedBySql(connection, by, question.condition(), "true"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"departement", "epci", "commune"})
    void every_number_of_a_region_equals_sql(String by, Stack stack) throws Exception {
        String inRegion = "id in (select l.id from lineage l where l.around = 'region:84')";
        try (Connection connection = stack.database().connect()) {
            for (Question question : QUESTIONS) {
                compare(
                        stack,
                        "place=region:84&by=" + by + "&" + question.parameters(),
                        new CountedBySql(connection, by, question.condition(), inRegion));
            }
        }
    }

    private void compare(Stack stack, String parameters, CountedBySql expected) throws IOException, SQLException {
        JsonNode answer = coverage(stack, parameters);
        Map<String, String> numbers = new TreeMap<>();
        Map<String, Map<String, Long>> themes = new TreeMap<>();
        for (JsonNode territory : answer.path("territories")) {
            if (territory.path("fiches").asLong() > 0) {
                String code = territory.path("code").asString();
                numbers.put(
                        code,
                        "%d/%d/%d"
                                .formatted(
                                        territory.path("fiches").asLong(),
                                        territory.path("places").asLong(),
                                        territory.path("structures").asLong()));
                territory
                        .path("themes")
                        .properties()
                        .forEach(theme -> themes.computeIfAbsent(code, first -> new TreeMap<>())
                                .put(theme.getKey(), theme.getValue().asLong()));
            }
        }
        assertThat(numbers).as(parameters).isEqualTo(expected.territories());
        assertThat(themes).as(parameters).isEqualTo(expected.themes());
        assertThat(totals(answer.path("totals"))).as(parameters).isEqualTo(expected.totals());
        Map<String, String> zones = expected.zones();
        for (JsonNode wider : answer.path("wider")) {
            assertThat(zones.get(wider.path("id").asString()))
                    .as("%s in %s", wider, parameters)
                    .isEqualTo(wider.path("fiches").asString());
        }
    }

    private static Map<String, Long> totals(JsonNode totals) {
        Map<String, Long> numbers = new TreeMap<>();
        totals.properties().forEach(total -> {
            if (total.getValue().isObject()) {
                total.getValue()
                        .properties()
                        .forEach(listed -> numbers.put(
                                total.getKey() + "/" + listed.getKey(),
                                listed.getValue().asLong()));
            } else {
                numbers.put(total.getKey(), total.getValue().asLong());
            }
        });
        return numbers;
    }

    private JsonNode coverage(Stack stack, String parameters) throws IOException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(stack.searchApi.url() + "/api/v1/coverage?" + parameters))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
