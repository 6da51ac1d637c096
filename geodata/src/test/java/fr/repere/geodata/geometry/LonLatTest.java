package fr.repere.geodata.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LonLatTest {

    @ParameterizedTest
    @CsvSource({"180.1, 0", "-180.1, 0", "0, 90.1", "0, -90.1", "NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
    void a_position_that_is_not_on_earth_is_refused(double longitude, double latitude) {
        assertThatThrownBy(() -> new LonLat(longitude, latitude)).isInstanceOf(InvalidCoordinates.class);
    }

    @Test
    void the_longitude_comes_first() {
        assertThat(new LonLat(5.04, 47.32).toPoint().toText()).isEqualTo("POINT (5.04 47.32)");
        assertThat(new LonLat(5.04, 47.32).toPoint().getSRID()).isEqualTo(4326);
    }

    @Test
    void a_degree_of_the_meridian_at_the_equator_measures_what_the_ellipsoid_says() {
        // WGS84: the meridian arc from 0 to 1 degree of latitude is 110 574.4 m long.
        assertThat(new LonLat(0, 0).metresTo(new LonLat(0, 1))).isCloseTo(110_574.4, within(0.1));
    }

    @Test
    void a_box_whose_corners_are_out_of_order_is_refused() {
        assertThatThrownBy(() -> new BoundingBox(5, 40, 4, 41)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new BoundingBox(4, 40, 5, 41).contains(new LonLat(4, 41))).isTrue();
        assertThat(new BoundingBox(4, 40, 5, 41).contains(new LonLat(3.99, 41))).isFalse();
    }
}
