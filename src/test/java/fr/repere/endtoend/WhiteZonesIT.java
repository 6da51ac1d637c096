package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.endtoend.property.Ground;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * White zones against PostGIS: the same communes, the same populations, distances to the metre, on the demonstration fiches, and on real
 * directories when the environment variable {@code REPERE_RELEVANCE_DATA} names a folder that holds them.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhiteZonesIT {

    private static final Logger LOG = LoggerFactory.getLogger(WhiteZonesIT.class);
    private static final Map<String, String> REAL_DIRECTORIES = Map.of(
            "france-services", "france-services-2024-08-01.csv",
            "bibliotheques", "bibliotheques-publiques.csv",
            "refugies-info", "refugies-info-dispositifs-a.tsv");
    private static final List<Integer> KILOMETRES = List.of(1, 5, 20, 50, 500);

    private static final String PLACES = """
            create temp table place_of_question as
            select distinct p.point::geography as at from %s p join fiche f on f.id = p.fiche_id
            where f.status = 'PUBLISHED' and p.point is not null and (%s)""";

    /** Some near one bounds how far the nearest can be; what lies within that is measured. PostGIS orders by a sphere. */
    private static final String NEAREST = """
            select c.code, c.departement, c.population, near.metres
            from commune c left join lateral (
              select min(st_distance(c.point::geography, p.at)) as metres from place_of_question p
              where st_dwithin(c.point::geography, p.at, (
                select st_distance(c.point::geography, one.at) + 1 from place_of_question one
                order by one.at <-> c.point::geography limit 1))) near on true""";

    /** What PostGIS says of a commune; the distance is null when there is no place. */
    private record Truth(String departement, long population, Double metres) {

        boolean isWithout(double asked) {
            return metres == null || metres > asked;
        }
    }

    @BeforeAll
    void read(Stack stack) {
        String folder = System.getenv("REPERE_RELEVANCE_DATA");
        if (folder != null) {
            REAL_DIRECTORIES.forEach((kind, name) -> {
                Path file = Path.of(folder, name);
                if (Files.exists(file)) {
                    stack.importFile(kind, file);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | true",
                "theme=francais | main_theme = 'francais' or 'francais' = any(secondary_themes)",
                "theme=sante&theme=famille | main_theme in ('sante', 'famille') or secondary_themes && array['sante', 'famille']",
                "need=cours-de-francais | 'cours-de-francais' = any(needs)",
                "price=free | price = 'free' or price is null",
                "price=free&stated=true | price = 'free'",
                "theme=logement&kind=dispositif | (main_theme = 'logement' or 'logement' = any(secondary_themes)) and kind = 'dispositif'",
                "kind=demarche | kind = 'demarche'",
            })
    void communes_populations_and_distances_are_those_of_postgis(String filters, String condition, Stack stack)
            throws SQLException {
        Map<String, Truth> truth = truth(stack, condition);
        double worst = 0;
        SoftAssertions soft = new SoftAssertions();
        for (int kilometres : KILOMETRES) {
            JsonNode answer = ask(stack, "?by=commune&distance=%dkm&%s".formatted(kilometres, filters));
            assertThat(answer.at("/communes").size()).isEqualTo(truth.size());
            List<String> differ = new ArrayList<>();
            for (JsonNode commune : answer.at("/communes")) {
                Truth known = truth.get(commune.at("/code").asString());
                boolean same = commune.at("/without").asBoolean() == known.isWithout(1_000.0 * kilometres)
                        && commune.at("/population").asLong() == known.population()
                        && commune.has("metres") == (known.metres() != null);
                if (known.metres() != null) {
                    double off = Math.abs(commune.at("/metres").asDouble() - known.metres());
                    worst = Math.max(worst, off);
                    same = same && off <= 0.501;
                }
                if (!same) {
                    differ.add(commune + " but PostGIS says " + known);
                }
            }
            soft.assertThat(differ.stream().limit(10))
                    .as("%s at %d km", filters, kilometres)
                    .isEmpty();
            departements(stack, kilometres, filters, truth, soft);
        }
        LOG.info(
                "{}: {} communes at {} km each, rounded distance off by {} m at most",
                filters,
                truth.size(),
                KILOMETRES,
                worst);
        soft.assertAll();
    }

    private static void departements(
            Stack stack, int kilometres, String filters, Map<String, Truth> truth, SoftAssertions soft) {
        JsonNode answer = ask(stack, "?distance=%dkm&%s".formatted(kilometres, filters));
        Map<String, Long> without = new TreeMap<>();
        Map<String, Long> people = new TreeMap<>();
        truth.values().forEach(one -> {
            people.merge(one.departement(), one.population(), Long::sum);
            without.merge(one.departement(), one.isWithout(1_000.0 * kilometres) ? one.population() : 0, Long::sum);
        });
        Map<String, Long> answered = new TreeMap<>();
        Map<String, Long> answeredPeople = new TreeMap<>();
        answer.at("/territories").forEach(row -> {
            answered.put(
                    row.at("/territory/code").asString(),
                    row.at("/populationWithout").asLong());
            answeredPeople.put(
                    row.at("/territory/code").asString(), row.at("/population").asLong());
        });
        soft.assertThat(answered).as("%s at %d km", filters, kilometres).isEqualTo(without);
        soft.assertThat(answeredPeople).isEqualTo(people);
        soft.assertThat(answer.at("/total/populationWithout").asLong())
                .isEqualTo(without.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Map<String, Truth> truth(Stack stack, String condition) throws SQLException {
        try (Connection connection = stack.postgres.superuser().on("repere").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PLACES.formatted(Ground.SHOWN_PLACES, condition));
            statement.execute("create index on place_of_question using gist (at)");
            statement.execute("analyze place_of_question");
            Map<String, Truth> truth = new TreeMap<>();
            try (ResultSet row = statement.executeQuery(NEAREST)) {
                while (row.next()) {
                    Double metres = row.getObject("metres", Double.class);
                    truth.put(
                            row.getString("code"),
                            new Truth(row.getString("departement"), row.getLong("population"), metres));
                }
            }
            return truth;
        }
    }

    private static JsonNode ask(Stack stack, String parameters) {
        URI address = URI.create(stack.searchApi.url() + "/api/v1/coverage/white-zones" + parameters);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
