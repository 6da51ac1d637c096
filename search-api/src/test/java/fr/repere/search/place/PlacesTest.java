package fr.repere.search.place;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.query.Where;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.Country;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final double RADIUS = 20_000;
    private static final String AROUND_GEVREY_AND_DIJON =
            "{\"type\":\"Polygon\",\"coordinates\":[[[4.9,47.2],[5.1,47.2],[5.1,47.35],[4.9,47.35],[4.9,47.2]]]}";

    private final Register register = new Register(Burgundy.territories());
    private final AtomicLong clock = new AtomicLong();
    private final TerritoryCache cache =
            new TerritoryCache(register, new PlaceSettings(10_000), clock::get, Runnable::run);
    private final Places places = new Places(cache);

    /** What an index would answer, and how often it was asked. */
    private static final class Register implements TerritoryRegister {

        private List<TerritoryDocument> territories;
        private String edition = "first";
        private int trips;

        Register(List<TerritoryDocument> territories) {
            this.territories = territories;
        }

        void replace(String name, List<TerritoryDocument> by) {
            edition = name;
            territories = by;
        }

        @Override
        public String edition() {
            trips++;
            return edition;
        }

        @Override
        public List<TerritoryDocument> all() {
            trips++;
            return territories.stream().map(PlacesTest::withoutBoundary).toList();
        }

        @Override
        public Map<String, String> boundaries(Collection<String> ids) {
            trips++;
            return territories.stream()
                    .filter(territory -> ids.contains(territory.id()) && territory.boundary() != null)
                    .collect(Collectors.toMap(TerritoryDocument::id, TerritoryDocument::boundary));
        }
    }

    @BeforeEach
    void read() {
        cache.named(List.of());
        register.trips = 0;
    }

    @Test
    void a_place_asked_for_by_its_code_costs_no_round_trip() {
        assertThat(find("commune:21231").territories().getFirst().name()).isEqualTo("Dijon");
        assertThat(find("region:27").territories().getFirst().name()).isEqualTo("Bourgogne-Franche-Comté");
        assertThat(register.trips).isZero();
    }

    @Test
    void a_former_commune_leads_to_todays_without_a_round_trip() {
        assertThat(find("commune:75111").ids()).containsExactly("commune:75056");
        assertThat(register.trips).isZero();
    }

    @Test
    void a_commune_of_today_comes_before_one_that_has_swallowed_its_code() {
        TerritoryDocument swallowing = commune("commune:21300", List.of("commune:21231"), 5.1, 47.1, null);
        register.replace(
                "second",
                Stream.concat(Stream.of(swallowing), Burgundy.territories().stream())
                        .toList());
        aMinuteLater();
        assertThat(find("commune:21231").ids()).containsExactly("commune:21231");
    }

    @Test
    void an_unknown_code_is_no_place_and_costs_nothing() {
        assertThat(places.find("commune:99999", RADIUS)).isEmpty();
        assertThat(register.trips).isZero();
    }

    @Test
    void a_boundary_costs_one_round_trip_the_first_time() {
        assertThat(find("departement:21").origin().within(RADIUS)).isPresent();
        assertThat(find("departement:21").origin().samples()).hasSizeGreaterThan(1);
        assertThat(register.trips).isEqualTo(1);
    }

    @Test
    void distances_from_a_place_without_boundary_are_from_its_point() {
        assertThat(find("commune:21231").origin().centre()).hasValue(Burgundy.DIJON.toLonLat());
        assertThat(find("region:27").origin().centre()).isEmpty();
    }

    @Test
    void the_commune_of_a_point_costs_no_round_trip_where_none_has_a_boundary() {
        Where.Around around = places.around(new LonLat(5.0, 47.3), RADIUS);
        assertThat(around.ids()).containsExactly("commune:21231");
        assertThat(register.trips).isZero();
    }

    @Test
    void far_from_every_commune_a_point_lies_in_none() {
        assertThat(places.around(new LonLat(-30, 40), RADIUS).territories()).isEmpty();
        assertThat(places.around(new LonLat(0, 90), RADIUS).territories()).isEmpty();
    }

    @Test
    void the_commune_whose_boundary_holds_a_point_comes_before_a_nearer_centre() {
        register.replace(
                "second",
                List.of(
                        commune("commune:21231", List.of(), 5.0415, 47.322, null),
                        commune("commune:21295", List.of(), 4.967, 47.226, AROUND_GEVREY_AND_DIJON)));
        aMinuteLater();
        register.trips = 0;
        assertThat(places.around(new LonLat(5.04, 47.32), RADIUS).ids()).containsExactly("commune:21295");
        assertThat(places.around(new LonLat(5.05, 47.33), RADIUS).ids()).containsExactly("commune:21295");
        assertThat(register.trips).isEqualTo(1);
    }

    @Test
    void the_nearest_communes_are_those_that_measuring_all_would_find() {
        List<TerritoryDocument> communes = Country.of(1).communes();
        CommunePoints points = new CommunePoints(communes);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            LonLat position = new LonLat(0.5 + 4.5 * random.nextDouble(), 44.5 + 2.8 * random.nextDouble());
            List<String> nearest = communes.stream()
                    .filter(commune -> metres(commune, position) <= 50_000)
                    .sorted(Comparator.comparingDouble(commune -> metres(commune, position)))
                    .limit(8)
                    .map(TerritoryDocument::id)
                    .toList();
            assertThat(points.near(position))
                    .extracting(TerritoryDocument::id)
                    .as("near %s", position)
                    .isEqualTo(nearest);
        }
    }

    @Test
    void a_new_edition_is_seen_within_a_minute_and_drops_the_outlines_of_the_old() {
        double before = find("departement:21").origin().halfwayMetres();
        List<TerritoryDocument> smaller = new ArrayList<>(Burgundy.territories());
        smaller.removeIf(territory -> territory.id().equals("departement:21"));
        smaller.add(commune("departement:21", List.of(), 5.0, 47.3, AROUND_GEVREY_AND_DIJON));
        register.replace("second", smaller);
        assertThat(find("departement:21").origin().halfwayMetres()).isEqualTo(before);
        aMinuteLater();
        assertThat(find("departement:21").origin().halfwayMetres()).isLessThan(before);
    }

    @Test
    void an_index_that_was_still_empty_is_read_again() {
        Register filling = new Register(List.of());
        Places waiting = new Places(new TerritoryCache(filling, new PlaceSettings(10_000), clock::get, Runnable::run));
        assertThat(waiting.find("commune:21231", RADIUS)).isEmpty();
        filling.replace("second", Burgundy.territories());
        assertThat(waiting.find("commune:21231", RADIUS)).isPresent();
    }

    private Where.Around find(String id) {
        return places.find(id, RADIUS).orElseThrow();
    }

    /** The first question after a minute is still answered from what was known, the next one is not. */
    private void aMinuteLater() {
        clock.addAndGet(Duration.ofSeconds(61).toNanos());
        cache.named(List.of());
    }

    private static double metres(TerritoryDocument commune, LonLat position) {
        return commune.point().toLonLat().metresTo(position);
    }

    private static TerritoryDocument commune(String id, List<String> aliases, double lon, double lat, String boundary) {
        return new TerritoryDocument(
                id,
                id.substring(0, id.indexOf(':')),
                id.substring(id.indexOf(':') + 1),
                id,
                List.of("departement:21"),
                aliases,
                List.of(),
                List.of(),
                1,
                new PointDocument(lon, lat),
                "commune",
                boundary);
    }

    private static TerritoryDocument withoutBoundary(TerritoryDocument whole) {
        return new TerritoryDocument(
                whole.id(),
                whole.kind(),
                whole.code(),
                whole.name(),
                whole.within(),
                whole.aliases(),
                whole.aliasNames(),
                whole.postalCodes(),
                whole.population(),
                whole.point(),
                whole.precision(),
                null,
                whole.outlined(),
                whole.mandate());
    }
}
