package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Reach;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Words;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.CoverageOracle;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every number of a coverage map is what counting fiche by fiche gives: over generated fiches and questions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CoverageTest {

    private static final Country COUNTRY = Country.of(3);
    private static final List<FicheDocument> CATALOGUE = Stream.concat(
                    Catalogue.of(COUNTRY, 5, 2_500).stream(), heldByNobody())
            .toList();
    private static final SearchIndex INDEX = SearchIndex.empty();

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

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_number_is_what_counting_one_by_one_gives(long seed) {
        CoverageQuery asked = question(new Random(seed));
        CoverageOracle oracle = new CoverageOracle(CATALOGUE, asked);
        CoverageCounts counts = coverage.count(List.of(asked)).getFirst();
        assertThat(counts.territories()).as("%s", asked).isEqualTo(oracle.territories());
        assertThat(counts.listed()).as("%s", asked).isEqualTo(oracle.listed());
        assertThat(counts.wider()).as("%s", asked).isEqualTo(oracle.wider());
        assertThat(counts.withoutTerritory()).as("%s", asked).isEqualTo(oracle.withoutTerritory());
        for (Reach reach : Reach.values()) {
            assertThat(counts.of(reach)).as("%s of %s", reach, asked).isEqualTo(oracle.of(reach));
        }
    }

    @Test
    void a_fiche_in_several_departements_counts_once_in_the_total() {
        CoverageCounts counts =
                coverage.count(List.of(everything(TerritoryKind.DEPARTEMENT))).getFirst();
        long sum = counts.territories().values().stream()
                .mapToLong(numbers -> numbers.fiches().fiches())
                .sum();
        assertThat(counts.listed().fiches().fiches()).isLessThan(sum);
        assertThat(counts.listed().fiches().fiches() + counts.withoutTerritory())
                .isEqualTo(counts.of(Reach.LOCAL).fiches());
    }

    @Test
    void the_reaches_make_up_all_fiches() {
        CoverageCounts counts =
                coverage.count(List.of(everything(TerritoryKind.COMMUNE))).getFirst();
        long all = 0;
        for (Reach reach : Reach.values()) {
            assertThat(counts.of(reach).fiches()).as("%s", reach).isPositive();
            all += counts.of(reach).fiches();
        }
        assertThat(all).isEqualTo(CATALOGUE.size());
    }

    @Test
    void two_queries_are_answered_in_their_order() {
        CoverageQuery one = everything(TerritoryKind.REGION);
        CoverageQuery other = new CoverageQuery(
                TerritoryKind.REGION,
                Words.none(),
                Filters.of(Facet.THEME, List.of("sante")),
                Optional.empty(),
                Optional.empty());
        List<CoverageCounts> both = coverage.count(List.of(other, one, other));
        assertThat(both.get(0)).isEqualTo(both.get(2));
        assertThat(both.get(0).of(Reach.LOCAL).fiches())
                .isLessThan(both.get(1).of(Reach.LOCAL).fiches());
    }

    /** Fiches of no structure, which count but add none. */
    private static Stream<FicheDocument> heldByNobody() {
        return COUNTRY.territories().stream()
                .limit(60)
                .map(territory -> FicheSample.dispositif(
                                "nobody-" + territory.id().replace(':', '-'))
                        .heldByNobody()
                        .zone(
                                List.of(territory.id()),
                                Stream.concat(Stream.of(territory.id()), territory.within().stream())
                                        .toList())
                        .document());
    }

    private static CoverageQuery everything(TerritoryKind by) {
        return new CoverageQuery(by, Words.none(), Filters.none(), Optional.empty(), Optional.empty());
    }

    private static CoverageQuery question(Random random) {
        TerritoryKind by = TerritoryKind.values()[random.nextInt(4)];
        Map<Facet, List<String>> chosen = random.nextInt(3) == 0
                ? Map.of()
                : Map.of(Facet.THEME, List.of(Catalogue.THEMES.get(random.nextInt(Catalogue.THEMES.size()))));
        Filters filters = new Filters(
                chosen,
                Optional.empty(),
                Optional.empty(),
                random.nextInt(3) == 0
                        ? Optional.of(LocalDate.of(2024, 6, 1).plusDays(random.nextInt(600)))
                        : Optional.empty(),
                Optional.empty(),
                false);
        Words words = random.nextInt(3) == 0
                ? Words.of(Catalogue.WORDS.get(random.nextInt(Catalogue.WORDS.size())))
                : Words.none();
        List<String> codes = COUNTRY.territories().stream()
                .filter(territory -> territory.kind().equals(by.code()))
                .map(territory -> territory.code())
                .filter(code -> random.nextInt(3) == 0)
                .toList();
        return new CoverageQuery(
                by,
                words,
                filters,
                Optional.empty(),
                random.nextBoolean() || codes.isEmpty() ? Optional.empty() : Optional.of(codes));
    }
}
