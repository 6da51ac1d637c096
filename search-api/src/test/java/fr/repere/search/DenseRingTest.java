package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.Places;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.Country;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A town right behind the boundary of a département: hundreds of fiches in the ring, nearer to each other than its samples are. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DenseRingTest {

    private static final int FICHES = 700;
    private static final double RADIUS_METRES = 10_000;
    private static final Country COUNTRY = Country.of(7);
    private static final String DEPARTEMENT = "departement:01";
    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private Fiches fiches;

    @Autowired
    private Places places;

    @BeforeAll
    static void fill() {
        INDEX.withTerritories(COUNTRY.territories()).withFiches(town());
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
    }

    @Test
    void is_shown_nearest_first_from_its_first_page_to_its_last() {
        Where.Around around = places.find(DEPARTEMENT, 20_000).orElseThrow();
        List<Hit> ring = PageWalk.through(fiches, SearchQuery.first(Words.none(), around, Filters.none()), 20);
        assertThat(ring)
                .hasSizeGreaterThan(FICHES / 2)
                .allMatch(hit -> hit.scope() == Scope.NEAR)
                .extracting(hit -> hit.fiche().id())
                .doesNotHaveDuplicates();
        assertThat(ring).extracting(hit -> hit.metres().orElseThrow()).isSorted();
    }

    /** The first answer is not certain, and the deeper one brings nothing more. */
    @Test
    void is_shown_on_one_page_that_is_just_as_large() {
        Where.Around around = places.find(DEPARTEMENT, 20_000).orElseThrow();
        SearchQuery query = SearchQuery.first(Words.none(), around, Filters.none());
        List<Hit> ring = PageWalk.through(fiches, query, 20);
        assertThat(fiches.search(query.page(ring.size(), Optional.empty())).hits())
                .extracting(hit -> hit.fiche().id())
                .containsExactlyElementsOf(
                        ring.stream().map(hit -> hit.fiche().id()).toList());
    }

    /** The engine's own distances, on a sphere, put some of them in another order and end the circle elsewhere. */
    @Test
    void is_shown_nearest_first_around_a_point_too_up_to_the_radius_on_the_ellipsoid() {
        LonLat middle = position(0.25, 0);
        Where.Around around = places.around(middle, RADIUS_METRES);
        List<Hit> ring = PageWalk.through(fiches, SearchQuery.first(Words.none(), around, Filters.none()), 20);
        assertThat(ring).extracting(hit -> hit.metres().orElseThrow()).isSorted();
        assertThat(ring.stream().map(hit -> hit.fiche().id()))
                .doesNotHaveDuplicates()
                .containsAll(within(middle, RADIUS_METRES * 0.9995))
                .isSubsetOf(within(middle, RADIUS_METRES * 1.0005));
    }

    private static List<String> within(LonLat middle, double metres) {
        return positions()
                .filter(position -> position.metresTo(middle) <= metres)
                .map(DenseRingTest::id)
                .toList();
    }

    /** Along a side of the boundary, up to some kilometres away from it; what falls inside is left out. */
    private static Stream<LonLat> positions() {
        Random random = new Random(5);
        return IntStream.range(0, FICHES)
                .mapToObj(i -> position(random.nextDouble() * 0.5, -0.06 + random.nextDouble() * 0.08))
                .filter(position -> !COUNTRY.boundary(DEPARTEMENT).covers(position.toPoint()));
    }

    /** So many degrees east and north of the corner of the boundary. */
    private static LonLat position(double east, double north) {
        Coordinate corner = COUNTRY.boundary(DEPARTEMENT).getCoordinates()[0];
        return new LonLat(corner.x + east, corner.y + north);
    }

    private static String id(LonLat position) {
        return "%s-%s".formatted(position.longitude(), position.latitude());
    }

    private static List<FicheDocument> town() {
        return positions()
                .map(position -> FicheSample.dispositif(id(position))
                        .place(PointDocument.of(position), "Ville")
                        .document())
                .toList();
    }
}
