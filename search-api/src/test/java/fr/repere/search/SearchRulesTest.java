package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.CoveringTerritories;
import fr.repere.search.place.Places;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Kind;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.Oracle;
import fr.repere.search.world.SearchIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The rules that no ranking may break, over generated fiches and questions, against a search too plain to be wrong. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SearchRulesTest {

    private static final int FICHES = 2_000;
    private static final int QUESTIONS = 30;
    private static final Country COUNTRY = Country.of(7);
    private static final List<FicheDocument> CATALOGUE = Catalogue.of(COUNTRY, 11, FICHES);
    private static final Map<String, FicheDocument> BY_ID =
            CATALOGUE.stream().collect(Collectors.toMap(FicheDocument::id, fiche -> fiche));

    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private Fiches fiches;

    @Autowired
    private Places places;

    @Autowired
    private CoveringTerritories covering;

    private final Oracle oracle = new Oracle(COUNTRY);

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
        return LongStream.range(0, QUESTIONS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_page_keeps_the_rules_and_together_they_are_complete(long seed) {
        Question question = Question.drawn(new Random(seed));
        Random pageSizes = new Random(seed);
        Map<String, Scope> seen = new HashMap<>();
        double farthest = 0;
        Optional<Cursor> after = Optional.empty();
        Map<Scope, Long> totals = new EnumMap<>(Scope.class);
        do {
            int size = after.isEmpty() ? 1 + pageSizes.nextInt(10) : 20 + pageSizes.nextInt(81);
            SearchQuery query = question.query(places, size, after);
            SearchResult page = fiches.search(query);
            checkPage(question, query, page, seen);
            farthest = checkOrderAcrossPages(page, farthest);
            for (Scope scope : Scope.values()) {
                totals.put(
                        scope,
                        scope.isLocal()
                                ? page.totals().of(scope)
                                : page.totals().inStream(scope));
            }
            after = page.next();
        } while (after.isPresent());
        checkWhole(question, seen, totals);
    }

    /** Distances from a point are put in order on a sphere: across pages two may be the other way round that differ by less than this. */
    private static double checkOrderAcrossPages(SearchResult page, double farthestBefore) {
        List<Double> near = page.hits().stream()
                .filter(hit -> hit.scope() == Scope.NEAR)
                .map(hit -> hit.metres().orElseThrow())
                .toList();
        if (near.isEmpty()) {
            return farthestBefore;
        }
        assertThat(near.getFirst())
                .as("no nearer fiche on a later page")
                .isGreaterThanOrEqualTo(farthestBefore * 0.994);
        return near.getLast();
    }

    private void checkPage(Question question, SearchQuery query, SearchResult page, Map<String, Scope> seen) {
        var by = covering.of(query.where(), page.hits());
        double lastNear = 0;
        int lastScope = 0;
        for (Hit hit : page.hits()) {
            assertThat(seen.put(hit.fiche().id(), hit.scope()))
                    .as("no fiche twice")
                    .isNull();
            assertThat(hit.scope().ordinal()).as("order of strength").isGreaterThanOrEqualTo(lastScope);
            lastScope = hit.scope().ordinal();
            FicheDocument fiche = BY_ID.get(hit.fiche().id());
            if (hit.scope() == Scope.NEAR) {
                double metres = hit.metres().orElseThrow();
                assertThat(metres).as("nearer first").isGreaterThanOrEqualTo(lastNear);
                double expected = oracle.metres(fiche, question.territory(), question.point());
                assertThat(Math.abs(metres - expected)).as("distance").isLessThanOrEqualTo(expected * 0.005 + 20);
                lastNear = metres;
            }
            if (hit.scope() == Scope.COVERS) {
                assertThat(by).as("covering territory").containsKey(fiche.id());
                TerritoryDocument territory = by.get(fiche.id());
                assertThat(fiche.covers()).contains(territory.id());
                String asked = question.territory().id();
                assertThat(territory.id().equals(asked)
                                || question.territory().within().contains(territory.id())
                                || territory.within().contains(asked))
                        .as("%s has to do with %s", territory.id(), asked)
                        .isTrue();
            }
        }
    }

    private void checkWhole(Question question, Map<String, Scope> seen, Map<Scope, Long> totals) {
        for (FicheDocument fiche : CATALOGUE) {
            Optional<Scope> expected = question.passes(fiche) ? question.scope(oracle, fiche) : Optional.empty();
            if (question.isOnTheEdge(oracle, fiche)) {
                continue;
            }
            assertThat(Optional.ofNullable(seen.get(fiche.id())))
                    .as("%s for %s", fiche.id(), question)
                    .isEqualTo(expected);
            if (question.passes(fiche) && (fiche.kind().equals("demarche") || fiche.national() || fiche.online())) {
                assertThat(seen).as("national is always included").containsKey(fiche.id());
            }
        }
        Map<Scope, Long> counted =
                seen.values().stream().collect(Collectors.groupingBy(scope -> scope, Collectors.counting()));
        totals.forEach((scope, total) -> assertThat(counted.getOrDefault(scope, 0L))
                .as("total of %s", scope)
                .isEqualTo(total));
    }

    /** A question: everywhere, about a territory (of any kind), or about a point; with words, themes, a kind, or none. */
    private record Question(
            TerritoryDocument territory,
            LonLat point,
            double radius,
            List<String> words,
            Set<String> themes,
            Optional<Kind> kind) {

        static Question drawn(Random random) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                words.add(Catalogue.WORDS.get(random.nextInt(Catalogue.WORDS.size())));
            }
            Set<String> themes = random.nextBoolean()
                    ? Set.of()
                    : Set.of(Catalogue.THEMES.get(random.nextInt(2)), Catalogue.THEMES.get(2 + random.nextInt(2)));
            Optional<Kind> kind =
                    random.nextInt(6) == 0 ? Optional.of(Kind.values()[random.nextInt(2)]) : Optional.empty();
            double radius =
                    List.of(500.0, 5_000.0, 20_000.0, 75_000.0, 200_000.0).get(random.nextInt(5));
            List<TerritoryDocument> all = COUNTRY.territories();
            return switch (random.nextInt(6)) {
                case 0 -> new Question(null, null, radius, words, themes, kind);
                case 1, 2 -> {
                    TerritoryDocument commune = COUNTRY.communes()
                            .get(random.nextInt(COUNTRY.communes().size()));
                    LonLat beside = new LonLat(
                            commune.point().lon() + random.nextDouble() * 0.01,
                            commune.point().lat() - random.nextDouble() * 0.01);
                    yield new Question(commune, beside, radius, words, themes, kind);
                }
                default -> new Question(all.get(random.nextInt(all.size())), null, radius, words, themes, kind);
            };
        }

        SearchQuery query(Places places, int size, Optional<Cursor> after) {
            Where where = territory == null
                    ? new Where.Anywhere()
                    : point == null ? places.find(territory.id(), radius).orElseThrow() : places.around(point, radius);
            Filters filters = Filters.of(Facet.THEME, themes)
                    .with(Facet.KIND, kind.map(Kind::code).stream().toList());
            return SearchQuery.first(Words.of(String.join(" ", words)), where, filters)
                    .page(size, after);
        }

        boolean passes(FicheDocument fiche) {
            return Catalogue.wordsOf(fiche).containsAll(words)
                    && (themes.isEmpty() || fiche.themes().stream().anyMatch(themes::contains))
                    && kind.filter(wanted -> !wanted.code().equals(fiche.kind()))
                            .isEmpty();
        }

        Optional<Scope> scope(Oracle oracle, FicheDocument fiche) {
            return territory == null ? Optional.of(Scope.ANYWHERE) : oracle.scope(fiche, territory, point, radius);
        }

        boolean isOnTheEdge(Oracle oracle, FicheDocument fiche) {
            return territory != null && oracle.isOnTheEdge(fiche, territory, point, radius);
        }
    }
}
