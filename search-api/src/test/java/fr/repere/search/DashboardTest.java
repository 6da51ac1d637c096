package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.dashboard.Dashboard;
import fr.repere.search.dashboard.Dashboard.FailedShape;
import fr.repere.search.dashboard.Dashboard.RecordedSearches;
import fr.repere.search.dashboard.Dashboards;
import fr.repere.search.dashboard.Extent;
import fr.repere.search.dashboard.Extents;
import fr.repere.search.recording.CountStore;
import fr.repere.search.recording.Counted;
import fr.repere.search.recording.Found;
import fr.repere.search.recording.SearchShape;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.DashboardOracle;
import fr.repere.search.world.SearchIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The numbers of territories are those that somebody would count by hand, over generated fiches. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DashboardTest {

    private static final Country COUNTRY = Country.of(7);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final List<FicheDocument> CATALOGUE = varied(Catalogue.of(COUNTRY, 11, 1_500));
    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private Extents extents;

    @Autowired
    private CountStore counts;

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

    /** Each kind alone, and sets whose parts overlap in every way that there is. */
    static Stream<List<String>> territories() {
        String acrossTwo = COUNTRY.territories().stream()
                .filter(territory -> territory.kind().equals("epci")
                        && territory.within().stream()
                                        .filter(id -> id.startsWith("departement:"))
                                        .count()
                                > 1)
                .map(TerritoryDocument::id)
                .findFirst()
                .orElseThrow();
        String inOne = COUNTRY.territories().stream()
                .filter(territory ->
                        territory.kind().equals("epci") && territory.within().contains("departement:01"))
                .map(TerritoryDocument::id)
                .findFirst()
                .orElseThrow();
        String commune = COUNTRY.communes().getFirst().id();
        return Stream.of(
                List.of("departement:01"),
                List.of("departement:974"),
                List.of("region:11"),
                List.of(acrossTwo),
                List.of(commune),
                List.of("departement:01", "departement:04"),
                List.of("departement:01", commune),
                List.of("region:11", "departement:02", inOne, commune),
                List.of("departement:01", "departement:05", acrossTwo),
                List.of(acrossTwo, inOne, "departement:03"),
                List.of("region:11", "region:12", "region:04"));
    }

    @ParameterizedTest
    @MethodSource("territories")
    void every_number_is_the_one_counted_by_hand(List<String> ids) {
        Dashboard seen = of(ids);
        DashboardOracle truth = new DashboardOracle(COUNTRY, CATALOGUE, ids);
        assertThat(seen.totals()).isEqualTo(truth.totals());
        assertThat(seen.themes()).isEqualTo(truth.themes());
        assertThat(seen.needs()).isEqualTo(truth.needs());
        assertThat(seen.freshness()).isEqualTo(truth.freshness(TODAY));
        assertThat(seen.translations()).isEqualTo(truth.translations());
        assertThat(seen.published().number()).isEqualTo(truth.published(TODAY).size());
        assertThat(seen.changed().number()).isEqualTo(truth.changed(TODAY).size());
        assertThat(seen.published().latest())
                .extracting(FicheDocument::id)
                .containsExactlyElementsOf(
                        truth.published(TODAY).stream().limit(20).toList());
        assertThat(seen.changed().latest())
                .extracting(FicheDocument::id)
                .containsExactlyElementsOf(
                        truth.changed(TODAY).stream().limit(20).toList());
        assertThat(seen.largest()).isEqualTo(truth.largest(20));
    }

    @Test
    void titles_are_those_of_the_fiche() {
        FicheDocument latest = of(List.of("region:11")).published().latest().getFirst();
        FicheDocument truth = CATALOGUE.stream()
                .filter(fiche -> fiche.id().equals(latest.id()))
                .findFirst()
                .orElseThrow();
        assertThat(latest.text().get("fr").title())
                .isEqualTo(truth.text().get("fr").title());
        assertThat(latest.publishedOn()).isEqualTo(truth.publishedOn());
    }

    @Test
    void searches_in_a_territory_are_those_that_asked_for_it_or_for_something_in_it_in_these_days() {
        String commune = COUNTRY.communes().getFirst().id();
        List<String> lineage = COUNTRY.communes().getFirst().within();
        Map<Counted, Long> month = new HashMap<>();
        month.put(search(TODAY, commune, lineage, "logement", Found.NONE, Found.SOME), 5L);
        month.put(search(TODAY.minusDays(30), commune, lineage, "logement", Found.NONE, Found.NONE), 2L);
        month.put(search(TODAY.minusDays(31), commune, lineage, "sante", Found.NONE, Found.NONE), 40L);
        month.put(search(TODAY.minusDays(91), commune, lineage, "sante", Found.NONE, Found.NONE), 1_000L);
        month.put(search(TODAY, "departement:01", List.of("region:11"), "francais", Found.FEW, Found.MANY), 7L);
        month.put(search(TODAY, "departement:05", List.of("region:12"), "francais", Found.NONE, Found.MANY), 100L);
        counts.keep("one", month);
        counts.keep("another", Map.of(search(TODAY, commune, lineage, "logement", Found.NONE, Found.SOME), 1L));
        INDEX.refresh(RecordNames.searches(INDEX.prefix()).alias());
        Dashboard seen = of(List.of("departement:01"));
        String logement = shape("logement").text();
        assertThat(seen.lately()).isEqualTo(new RecordedSearches(15, 8, 2, List.of(new FailedShape(logement, 8, 2))));
        assertThat(seen.longer())
                .isEqualTo(new RecordedSearches(
                        55,
                        48,
                        42,
                        List.of(new FailedShape(shape("sante").text(), 40, 40), new FailedShape(logement, 8, 2))));
        assertThat(of(List.of(commune)).lately().searches()).isEqualTo(8);
        assertThat(of(List.of("departement:974")).lately()).isEqualTo(RecordedSearches.NONE);
    }

    @Test
    void an_epci_of_which_another_part_holds_a_piece_is_taken_apart() {
        Extent extent = extents.of(COUNTRY.territories().stream()
                .filter(territory -> territory.id().equals("departement:01")
                        || territory.kind().equals("epci"))
                .toList());
        assertThat(extent.parts()).contains("departement:01").anyMatch(id -> id.startsWith("epci:"));
        assertThat(extent.apart()).contains("departement:01");
        assertThat(twice(extent)).isEmpty();
    }

    /** Communes that stand in more than one of the pieces. */
    private static List<String> twice(Extent extent) {
        return COUNTRY.communes().stream()
                .filter(commune -> Stream.concat(Stream.of(commune.id()), commune.within().stream())
                                .filter(extent.apart()::contains)
                                .count()
                        > 1)
                .map(TerritoryDocument::id)
                .toList();
    }

    private Dashboard of(List<String> ids) {
        List<TerritoryDocument> parts = ids.stream()
                .map(id -> COUNTRY.territories().stream()
                        .filter(territory -> territory.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return dashboards.of(extents.of(parts), TODAY, Language.FR);
    }

    private static Counted search(
            LocalDate day, String place, List<String> within, String theme, Found local, Found total) {
        return new Counted.Search(
                day,
                List.of(place),
                Stream.concat(Stream.of(place), within.stream()).toList(),
                false,
                shape(theme),
                local,
                total);
    }

    private static SearchShape shape(String theme) {
        return new SearchShape(
                0, List.of(), List.of(theme), List.of(), List.of(), List.of(), "", "fr", "all", List.of());
    }

    /** The same fiches of many structures, verified and changed on many days around the limits, some translated, with needs. */
    private static List<FicheDocument> varied(List<FicheDocument> fiches) {
        Random random = new Random(5);
        List<FicheDocument> varied = new ArrayList<>();
        for (FicheDocument fiche : fiches) {
            varied.add(varied(fiche, random));
        }
        return varied;
    }

    private static FicheDocument varied(FicheDocument fiche, Random random) {
        int structure = random.nextInt(random.nextBoolean() ? 10 : 400);
        var text = new HashMap<>(fiche.text());
        List.of("ar", "uk", "ti").stream()
                .filter(code -> random.nextInt(4) == 0)
                .forEach(code -> text.put(code, fiche.text().get("fr")));
        return new FicheDocument(
                fiche.id(),
                fiche.slug(),
                fiche.formerly(),
                fiche.kind(),
                fiche.version(),
                text,
                List.copyOf(text.keySet()),
                fiche.older(),
                fiche.themes(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> "need-" + random.nextInt(5))
                        .distinct()
                        .toList(),
                fiche.names(),
                random.nextInt(20) == 0
                        ? null
                        : new StructureDocument("s" + structure, "Association n° " + structure, null, null),
                fiche.national(),
                fiche.online(),
                fiche.places(),
                fiche.points(),
                fiche.open(),
                fiche.placeIn(),
                fiche.covers(),
                fiche.coversWithin(),
                fiche.counted(),
                fiche.criteria(),
                fiche.publishedOn(),
                day(random, TODAY.minusDays(25 + random.nextInt(10)), fiche.publishedOn()),
                day(random, limit(random).plusDays(random.nextInt(3) - 1), null),
                fiche.featured(),
                fiche.source(),
                fiche.licence(),
                fiche.attribution(),
                fiche.exchange());
    }

    private static LocalDate limit(Random random) {
        return random.nextBoolean() ? TODAY.minusMonths(6) : TODAY.minusMonths(12);
    }

    private static LocalDate day(Random random, LocalDate one, LocalDate other) {
        return random.nextInt(3) == 0 ? other : one;
    }
}
