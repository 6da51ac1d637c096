package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.Places;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Filters.AgeRange;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.SearchIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Filters overlap, facets tell the truth, the parts make up the whole: over generated fiches and questions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FacetsTest {

    private static final Country COUNTRY = Country.of(7);
    private static final List<FicheDocument> CATALOGUE = Catalogue.of(COUNTRY, 11, 1_500);
    private static final SearchIndex INDEX = SearchIndex.empty();
    private static final Map<Facet, List<String>> VALUES = Map.of(
            Facet.THEME, Catalogue.THEMES,
            Facet.STATUS, List.of("asile", "refugie", "subsidiaire", "apatride"),
            Facet.PROFILE, List.of("women", "youths", "senior"),
            Facet.LEVEL, List.of("alpha", "A1", "A2", "B1"),
            Facet.PRICE, List.of("free", "pay"),
            Facet.DAY, List.of("mon", "wed", "sat"));

    @Autowired
    private Fiches fiches;

    @Autowired
    private Places places;

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
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_count_is_the_total_after_a_click(long seed) {
        SearchQuery asked = question(new Random(seed));
        SearchResult result = fiches.search(asked);
        for (FacetCounts facet : result.facets()) {
            for (FacetCounts.Value value : facet.values()) {
                assertThat(total(asked, asked.filters().with(facet.facet(), List.of(value.code()))))
                        .as("%s=%s in %s", facet.facet(), value.code(), asked.filters())
                        .isEqualTo(value.count());
                value.added().ifPresent(expected -> {
                    List<String> both = new ArrayList<>(asked.filters().of(facet.facet()));
                    both.add(value.code());
                    assertThat(total(asked, asked.filters().with(facet.facet(), both)))
                            .as("%s, %s added to %s", facet.facet(), value.code(), asked.filters())
                            .isEqualTo(expected);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filters_keep_what_overlaps_and_what_does_not_say_and_that_comes_last(long seed) {
        SearchQuery asked = question(new Random(seed));
        SearchQuery everything = new SearchQuery(
                Words.none(),
                new Where.Anywhere(),
                asked.filters(),
                Part.ALL,
                Order.RELEVANCE,
                Language.FR,
                100,
                false,
                Optional.empty());
        List<Hit> found = walk(everything);
        assertThat(found)
                .extracting(hit -> hit.fiche().id())
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.stream()
                        .filter(fiche -> passes(fiche, asked.filters()))
                        .map(FicheDocument::id)
                        .toList());
        Map<String, Integer> stated = new java.util.HashMap<>();
        CATALOGUE.forEach(fiche -> stated.put(fiche.id(), stated(fiche, asked.filters())));
        if (!asked.filters().stated()) {
            assertThat(found)
                    .extracting(hit ->
                            -Objects.requireNonNull(stated.get(hit.fiche().id())))
                    .isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_parts_exclude_each_other_and_make_up_the_whole(long seed) {
        SearchQuery asked = question(new Random(seed));
        List<String> together = new ArrayList<>();
        for (Part part : List.of(Part.LOCAL, Part.NATIONAL, Part.ONLINE)) {
            SearchQuery one = in(part, asked);
            List<Hit> hits = walk(one);
            assertThat(hits).hasSize((int) fiches.search(one).totals().total());
            hits.forEach(hit -> together.add(hit.fiche().id()));
        }
        assertThat(together)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(walk(in(Part.ALL, asked)).stream()
                        .map(hit -> hit.fiche().id())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_explanation_says_found_of_what_is_found_and_of_nothing_else(long seed) {
        SearchQuery asked = question(new Random(seed));
        List<String> found =
                walk(in(Part.ALL, asked)).stream().map(hit -> hit.fiche().id()).toList();
        CATALOGUE.stream()
                .limit(60)
                .forEach(fiche -> assertThat(
                                fiches.explain(fiche.id(), asked).orElseThrow().found())
                        .as(fiche.id())
                        .isEqualTo(found.contains(fiche.id())));
    }

    private long total(SearchQuery asked, Filters filters) {
        return fiches.search(new SearchQuery(
                        asked.words(),
                        asked.where(),
                        filters,
                        asked.part(),
                        asked.order(),
                        asked.language(),
                        1,
                        false,
                        Optional.empty()))
                .totals()
                .total();
    }

    private List<Hit> walk(SearchQuery first) {
        return PageWalk.through(fiches, first, 97);
    }

    private static SearchQuery in(Part part, SearchQuery asked) {
        return new SearchQuery(
                asked.words(),
                asked.where(),
                asked.filters(),
                part,
                asked.order(),
                asked.language(),
                50,
                false,
                Optional.empty());
    }

    /** One or two places or none, words or none, up to three facets of up to two values, an age or none, any order. */
    private SearchQuery question(Random random) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        List<Facet> facets = VALUES.keySet().stream().sorted().toList();
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = facets.get(random.nextInt(facets.size()));
            List<String> values = Objects.requireNonNull(VALUES.get(facet));
            chosen.put(facet, List.of(one(values, random), one(values, random)));
        }
        Filters filters = new Filters(
                chosen,
                random.nextInt(3) == 0 ? Optional.of(new AgeRange(20, 20 + random.nextInt(20))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0);
        String words = random.nextInt(3) == 0 ? one(Catalogue.WORDS, random) : "";
        return new SearchQuery(
                Words.of(words),
                where(random),
                filters,
                Part.ALL,
                one(List.of(Order.values()), random),
                Language.FR,
                20,
                true,
                Optional.empty());
    }

    private Where where(Random random) {
        List<Where.Around> asked = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            TerritoryDocument territory = one(COUNTRY.territories(), random);
            asked.add(places.find(territory.id(), 20_000).orElseThrow());
        }
        return asked.isEmpty() ? new Where.Anywhere() : Places.together(asked);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean passes(FicheDocument fiche, Filters filters) {
        boolean age = filters.age()
                .map(range -> {
                    AgeDocument own = Objects.requireNonNull(fiche.criteria()).age();
                    return own == null
                            ? !filters.stated()
                            : Objects.requireNonNull(own.gte()) <= range.oldest()
                                    && Objects.requireNonNull(own.lte()) >= range.youngest();
                })
                .orElse(true);
        return age
                && filters.chosen().entrySet().stream().allMatch(entry -> {
                    List<String> own = values(fiche, entry.getKey());
                    return own.stream().anyMatch(entry.getValue()::contains)
                            || own.isEmpty() && entry.getKey().isCriterion() && !filters.stated();
                });
    }

    private static int stated(FicheDocument fiche, Filters filters) {
        int facets = (int) filters.chosen().keySet().stream()
                .filter(Facet::isCriterion)
                .filter(facet -> !values(fiche, facet).isEmpty())
                .count();
        boolean age = filters.age().isPresent()
                && Objects.requireNonNull(fiche.criteria()).age() != null;
        return facets + (age ? 1 : 0);
    }

    private static List<String> values(FicheDocument fiche, Facet facet) {
        var criteria = Objects.requireNonNull(fiche.criteria());
        return switch (facet) {
            case THEME -> fiche.themes();
            case STATUS -> criteria.statuses();
            case PROFILE -> criteria.profiles();
            case LEVEL -> criteria.frenchLevels();
            case PRICE -> criteria.price() == null ? List.of() : List.of(criteria.price());
            case DAY -> criteria.days();
            default -> throw new IllegalArgumentException(facet.name());
        };
    }
}
