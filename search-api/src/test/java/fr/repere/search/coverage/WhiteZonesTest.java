package fr.repere.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.PlaceSettings;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Filters;
import fr.repere.search.query.MatchingPlaces;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.Positions;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.query.WhiteQuery;
import fr.repere.search.query.Words;
import fr.repere.search.world.Country;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** White zones of made-up countries, an island far away included, against measuring every commune from every place. */
class WhiteZonesTest {

    private final List<WhiteZones> opened = new ArrayList<>();

    /** A place and the commune that it is in. */
    private record Stand(LonLat position, String commune) {}

    /** What an index would hand over, and how often it was asked. */
    private static final class Places implements MatchingPlaces {

        private final List<Stand> stands;
        private String edition = "first";
        private int readings;

        Places(List<Stand> stands) {
            this.stands = stands;
        }

        @Override
        public String edition() {
            return edition;
        }

        @Override
        public Positions of(PlacesQuery query) {
            readings++;
            Positions.Builder positions = new Positions.Builder();
            stands.forEach(stand -> positions.add(stand.position(), stand.commune()));
            return positions.build(stands.size());
        }
    }

    private record Register(List<TerritoryDocument> territories) implements TerritoryRegister {

        @Override
        public String edition() {
            return "territories";
        }

        @Override
        public List<TerritoryDocument> all() {
            return territories;
        }

        @Override
        public Map<String, String> boundaries(Collection<String> ids) {
            return Map.of();
        }
    }

    @AfterEach
    void close() {
        opened.forEach(WhiteZones::destroy);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void communes_without_are_those_that_measuring_every_place_finds(int seed) {
        Country country = Country.of(seed);
        List<Stand> stands = stands(country, seed);
        WhiteZones zones = zones(new Places(stands), country.territories());
        for (double metres : List.of(100.0, 5_000.0, 20_000.0, 60_000.0, 500_000.0)) {
            WhiteResult result = zones.of(query(metres, Optional.of(TerritoryKind.DEPARTEMENT), List.of()));
            List<TerritoryDocument> without = country.communes().stream()
                    .filter(commune -> nearest(commune, stands) > metres)
                    .sorted(Comparator.comparing(TerritoryDocument::code))
                    .toList();
            assertThat(result.without()).extracting(WhiteCommune::commune).isEqualTo(without);
            assertThat(result.communes())
                    .allSatisfy(one -> assertThat(one.metres()).hasValue(nearest(one.commune(), stands)));
            assertThat(result.total().populationWithout()).isEqualTo(people(without, commune -> true));
            assertRows(country, without, result);
        }
    }

    private static void assertRows(Country country, List<TerritoryDocument> without, WhiteResult result) {
        for (TerritoryDocument departement : country.territories()) {
            if (!departement.kind().equals("departement")) {
                continue;
            }
            Predicate<TerritoryDocument> inside = commune -> commune.within().contains(departement.id());
            WhiteRow row = result.territories().stream()
                    .filter(one -> one.territory().equals(Optional.of(departement)))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.communes()).isEqualTo(12);
            assertThat(row.communesWithout())
                    .isEqualTo((int) without.stream().filter(inside).count());
            assertThat(row.populationWithout()).isEqualTo(people(without, inside));
            assertThat(row.populationCovered()).isEqualTo(row.population() - row.populationWithout());
            assertThat(row.biggest())
                    .extracting(WhiteCommune::commune)
                    .isEqualTo(without.stream()
                            .filter(inside)
                            .sorted(Comparator.comparingLong(TerritoryDocument::population)
                                    .reversed())
                            .limit(10)
                            .toList());
        }
    }

    @Test
    void a_commune_exactly_as_far_as_asked_is_covered() {
        TerritoryDocument commune = commune("21231", new PointDocument(5, 47), 100);
        LonLat place = new LonLat(5.2, 47.1);
        double metres = place.metresTo(new LonLat(5, 47));
        WhiteZones zones = zones(new Places(List.of(new Stand(place, ""))), List.of(commune));
        assertThat(zones.of(query(metres)).without()).isEmpty();
        assertThat(zones.of(query(Math.nextDown(metres))).without()).hasSize(1);
    }

    @Test
    void where_no_place_matches_every_commune_is_without_and_nothing_is_nearest() {
        Country country = Country.of(1);
        WhiteResult result = zones(new Places(List.of()), country.territories()).of(query(500_000));
        assertThat(result.places()).isZero();
        assertThat(result.without()).hasSize(country.communes().size());
        assertThat(result.total().shareWithout()).hasValue(1);
        assertThat(result.communes()).allSatisfy(one -> {
            assertThat(one.metres()).isEmpty();
            assertThat(one.nearest()).isEmpty();
        });
    }

    @Test
    void a_commune_without_a_point_is_neither_covered_nor_without_and_its_people_are_counted_apart() {
        List<TerritoryDocument> communes = List.of(
                commune("21231", new PointDocument(5, 47), 100),
                commune("21232", null, 30),
                commune("21233", new PointDocument(9, 43), 7));
        WhiteRow total = zones(new Places(List.of(new Stand(new LonLat(5, 47), "21231"))), communes)
                .of(query(20_000))
                .total();
        assertThat(total.communesUnlocated()).isEqualTo(1);
        assertThat(total.populationUnlocated()).isEqualTo(30);
        assertThat(total.populationWithout()).isEqualTo(7);
        assertThat(total.populationCovered()).isEqualTo(100);
        assertThat(total.communesWithout()).isEqualTo(1);
    }

    @Test
    void nobody_has_no_share() {
        WhiteRow total = zones(new Places(List.of()), List.of(commune("55039", new PointDocument(5.4, 49.2), 0)))
                .of(query(20_000))
                .total();
        assertThat(total.communesWithout()).isEqualTo(1);
        assertThat(total.shareWithout()).isEmpty();
    }

    @Test
    void a_very_large_commune_may_be_without_although_a_place_is_in_it_and_says_so() {
        TerritoryDocument maripasoula = commune("97353", new PointDocument(-53.4, 3.0), 12_000);
        Places places = new Places(List.of(new Stand(new LonLat(-54.03, 3.64), "97353")));
        WhiteResult result = zones(places, List.of(maripasoula)).of(query(20_000));
        assertThat(result.without()).singleElement().satisfies(one -> {
            assertThat(one.hasPlace()).isTrue();
            assertThat(one.nearest()).contains(maripasoula);
        });
        assertThat(result.total().communesWithoutHavingPlace()).isEqualTo(1);
    }

    @Test
    void only_communes_of_the_territories_asked_for_count_but_places_beyond_them_do() {
        Country country = Country.of(2);
        List<Stand> stands = stands(country, 2);
        TerritoryDocument first = territory(country, "departement:01");
        TerritoryDocument second = territory(country, "departement:02");
        WhiteZones zones = zones(new Places(stands), country.territories());
        WhiteResult result = zones.of(query(20_000, Optional.empty(), List.of(first, second)));
        assertThat(result.territories())
                .extracting(WhiteRow::territory)
                .containsExactly(Optional.of(first), Optional.of(second));
        assertThat(result.total().communes()).isEqualTo(24);
        assertThat(result.communes())
                .allSatisfy(one -> assertThat(one.metres()).hasValue(nearest(one.commune(), stands)));
        WhiteResult byEpci = zones.of(query(20_000, Optional.of(TerritoryKind.EPCI), List.of(first)));
        assertThat(byEpci.territories())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.communes()).isPositive());
        assertThat(byEpci.total().communes()).isEqualTo(12);
    }

    @Test
    void another_distance_and_other_territories_cost_no_second_reading_and_changed_fiches_do() {
        Country country = Country.of(3);
        Places places = new Places(stands(country, 3));
        WhiteZones zones = zones(places, country.territories());
        zones.of(query(20_000));
        zones.of(query(5_000, Optional.of(TerritoryKind.REGION), List.of()));
        zones.of(query(5_000, Optional.empty(), List.of(territory(country, "departement:03"))));
        assertThat(places.readings).isEqualTo(1);
        places.edition = "second";
        zones.of(query(20_000));
        assertThat(places.readings).isEqualTo(2);
    }

    private WhiteZones zones(Places places, List<TerritoryDocument> territories) {
        WhiteZones zones =
                new WhiteZones(places, new TerritoryCache(new Register(territories), new PlaceSettings(10_000)));
        opened.add(zones);
        return zones;
    }

    private static WhiteQuery query(double metres) {
        return query(metres, Optional.of(TerritoryKind.DEPARTEMENT), List.of());
    }

    private static WhiteQuery query(double metres, Optional<TerritoryKind> by, List<TerritoryDocument> within) {
        return new WhiteQuery(new PlacesQuery(Words.none(), Filters.none()), metres, by, within);
    }

    private static List<Stand> stands(Country country, long seed) {
        Random random = new Random(seed);
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            TerritoryDocument near =
                    country.communes().get(random.nextInt(country.communes().size() - (int) (seed % 2) * 12));
            stands.add(new Stand(
                    new LonLat(
                            near.point().lon() + random.nextGaussian() / 10,
                            near.point().lat() + random.nextGaussian() / 10),
                    near.code()));
        }
        return stands;
    }

    private static double nearest(TerritoryDocument commune, List<Stand> stands) {
        return stands.stream()
                .mapToDouble(stand -> commune.point().toLonLat().metresTo(stand.position()))
                .min()
                .orElseThrow();
    }

    private static long people(List<TerritoryDocument> communes, Predicate<TerritoryDocument> which) {
        return communes.stream()
                .filter(which)
                .mapToLong(TerritoryDocument::population)
                .sum();
    }

    private static TerritoryDocument territory(Country country, String id) {
        return country.territories().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TerritoryDocument commune(String code, PointDocument point, long population) {
        return new TerritoryDocument(
                "commune:" + code,
                "commune",
                code,
                "Commune " + code,
                List.of("departement:" + code.substring(0, 2)),
                List.of(),
                List.of(),
                List.of(),
                population,
                point,
                "commune",
                null);
    }
}
