package fr.repere.geodata.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.geodata.geometry.InvalidCoordinates;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTextTest {

    @Test
    void degrees_are_read_back_exactly_as_they_were() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            PointDocument point = new PointDocument(random.nextDouble() * 360 - 180, random.nextGaussian() * 1e-5);
            PositionText read =
                    PositionText.read(PositionText.of(place(point, "2A004")).orElseThrow());
            assertThat(read.position()).isEqualTo(point.toLonLat());
            assertThat(read.commune()).isEqualTo("2A004");
        }
    }

    @Test
    void a_place_of_no_known_commune_has_none() {
        String text =
                PositionText.of(place(new PointDocument(5.0415, 47.322), null)).orElseThrow();
        assertThat(text).isEqualTo("5.0415 47.322");
        assertThat(PositionText.read(text).commune()).isEmpty();
    }

    @Test
    void a_place_that_nobody_can_point_at_has_no_text() {
        assertThat(PositionText.of(place(null, "21231"))).isEmpty();
    }

    @Test
    void what_is_no_position_is_refused() {
        assertThatThrownBy(() -> PositionText.read("Dijon")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PositionText.read("5,0 47,3")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> PositionText.read("5.0 99")).isInstanceOf(InvalidCoordinates.class);
    }

    private static PlaceDocument place(PointDocument point, String commune) {
        return new PlaceDocument(null, null, null, commune, null, null, point, null, null, null, null, false);
    }
}
