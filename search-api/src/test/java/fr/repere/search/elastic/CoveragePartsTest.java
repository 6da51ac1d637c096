package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.Filters;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Words;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Numbers stay exact where there are more of them than the engine gives at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CoveragePartsTest {

    private static final String LIMIT = "search.max_buckets";
    private static final int FEW = 300;
    private static final Country COUNTRY = Country.of(8);
    private static final List<FicheDocument> CATALOGUE = Catalogue.of(COUNTRY, 9, 1_200);
    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Spelling spelling;

    @Autowired
    private Coverage coverage;

    @BeforeAll
    static void fill() {
        INDEX.withTerritories(COUNTRY.territories()).withFiches(CATALOGUE);
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @AfterEach
    void givesAsManyNumbersAsBefore() throws IOException {
        client.cluster()
                .putSettings(settings -> settings.persistent(LIMIT, JsonData.of(CoverageAggregations.MOST_NUMBERS)));
    }

    @ParameterizedTest
    @EnumSource(
            value = TerritoryKind.class,
            names = {"DEPARTEMENT", "EPCI", "COMMUNE"})
    void what_the_engine_refuses_as_a_whole_is_asked_in_parts(TerritoryKind kind) throws IOException {
        CoverageCounts whole = coverage.count(List.of(by(kind))).getFirst();
        client.cluster().putSettings(settings -> settings.persistent(LIMIT, JsonData.of(FEW)));
        Coverage inParts =
                new ElasticCoverage(snapshots, snapshots, spelling, new CoverageTrips(client), new KeptCoverage());
        assertThat(inParts.count(List.of(by(kind))).getFirst()).isEqualTo(whole);
        assertThat(whole.territories().values().stream()
                        .mapToLong(Numbers::structures)
                        .sum())
                .isGreaterThan(FEW);
    }

    @ParameterizedTest
    @EnumSource(
            value = CoverageQuestion.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REACHES", "FICHES"})
    void the_parts_of_every_question_add_up(CoverageQuestion divided) throws IOException {
        CoverageCounts whole =
                coverage.count(List.of(by(TerritoryKind.COMMUNE))).getFirst();
        CoverageRequest request = new CoverageRequest(
                by(TerritoryKind.COMMUNE), snapshots.current().id());
        CoverageReading reading = new CoverageReading(by(TerritoryKind.COMMUNE));
        for (CoverageQuestion question : CoverageQuestion.values()) {
            for (var part : client.msearch(
                            search -> search.searches(request.of(List.of(question), question == divided ? 7 : 1)),
                            Void.class)
                    .responses()) {
                reading.add(question, part.result().aggregations());
            }
        }
        assertThat(reading.counts(whole.state())).isEqualTo(whole);
        assertThat(whole.listed().places()).isPositive();
        assertThat(whole.listed().structures())
                .isPositive()
                .isLessThan(whole.listed().fiches().fiches());
    }

    private static CoverageQuery by(TerritoryKind kind) {
        return new CoverageQuery(kind, Words.none(), Filters.none(), Optional.empty(), Optional.empty());
    }
}
