package fr.repere.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree against looking at every position. */
class WhiteTreeTest {

    @ParameterizedTest
    @CsvSource({
        "metropolitan France, -5, 41, 10, 51.5",
        "La Réunion and Mayotte, 44, -22, 56, -12",
        "both sides of the date line, 165, -25, 195, -10",
        "the Antarctic lands, 50, -90, 140, -45",
        "a pole, -180, 88, 180, 90",
        "the whole Earth, -180, -90, 180, 90",
        "a village, 2.35, 48.85, 2.351, 48.851",
    })
    void the_nearest_place_is_the_one_that_looking_at_every_place_finds(
            String where, double west, double south, double east, double north) {
        Random random = new Random(where.hashCode());
        for (int size : List.of(1, 2, 9, 100, 3_000)) {
            List<LonLat> places = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                places.add(random(random, west, south, east, north));
            }
            WhiteTree tree = tree(places);
            for (int i = 0; i < 60; i++) {
                LonLat from = random(random, west, south, east, north);
                assertNearest(tree, places, from);
            }
        }
    }

    @Test
    void a_place_on_the_other_side_of_the_earth_is_found_too() {
        Random random = new Random(7);
        List<LonLat> places = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            places.add(random(random, -5, 41, 10, 51.5));
        }
        WhiteTree tree = tree(places);
        for (LonLat from : List.of(
                new LonLat(55.5, -21.1),
                new LonLat(-149.5, -17.6),
                new LonLat(166.4, -22.3),
                new LonLat(-176.2, -13.3),
                new LonLat(-177.5, -46.1))) {
            assertNearest(tree, places, from);
        }
    }

    @Test
    void places_at_the_same_position_and_the_position_itself_are_no_trouble() {
        LonLat dijon = new LonLat(5.0415, 47.322);
        List<LonLat> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(i % 2 == 0 ? dijon : new LonLat(5.05, 47.33));
        }
        WhiteTree.Nearest found = tree(places).to(dijon);
        assertThat(found.metres()).isZero();
        assertThat(found.index()).isZero();
    }

    @Test
    void where_there_is_no_place_none_is_nearest() {
        WhiteTree.Nearest found = tree(List.of()).to(new LonLat(0, 0));
        assertThat(found.index()).isEqualTo(-1);
        assertThat(found.metres()).isInfinite();
    }

    private static void assertNearest(WhiteTree tree, List<LonLat> places, LonLat from) {
        int best = 0;
        for (int i = 1; i < places.size(); i++) {
            if (from.metresTo(places.get(i)) < from.metresTo(places.get(best))) {
                best = i;
            }
        }
        WhiteTree.Nearest found = tree.to(from);
        assertThat(found.metres()).as("from %s", from).isEqualTo(from.metresTo(places.get(best)));
        assertThat(found.index()).isEqualTo(best);
    }

    /** Clustered, as places are: half of them lie around a few towns. */
    private static LonLat random(Random random, double west, double south, double east, double north) {
        double x = west + random.nextDouble() * (east - west);
        double y = south + random.nextDouble() * (north - south);
        if (random.nextBoolean()) {
            x = west
                    + Math.floor(random.nextDouble() * 5) / 5 * (east - west)
                    + random.nextDouble() * (east - west) / 100;
        }
        return new LonLat(x > 180 ? x - 360 : x, y);
    }

    private static WhiteTree tree(List<LonLat> places) {
        Positions.Builder positions = new Positions.Builder();
        places.forEach(place -> positions.add(place, ""));
        return new WhiteTree(positions.build(places.size()));
    }
}
