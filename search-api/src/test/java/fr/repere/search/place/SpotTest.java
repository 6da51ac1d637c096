package fr.repere.search.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SpotTest {

    @ParameterizedTest
    @CsvSource({
        "5.04, 47.32, 500",
        "5.04, 47.32, 20000",
        "2.35, 48.86, 200000",
        "-52.33, 4.92, 100000",
        "55.45, -20.88, 50000"
    })
    void its_circle_is_as_wide_as_was_asked_within_a_thousandth(double longitude, double latitude, double radius) {
        LonLat middle = new LonLat(longitude, latitude);
        Geometry circle = circle(middle, radius);
        assertThat(circle.contains(middle.toPoint())).isTrue();
        assertThat(Densifier.densify(circle, radius / 100 / 111_000).getCoordinates())
                .allSatisfy(at -> assertThat(new LonLat(at.x, at.y).metresTo(middle))
                        .isCloseTo(radius, within(radius * 0.0007 + 0.2)));
    }

    @Test
    void
            its_circle_is_counterclockwise_which_tells_the_engine_a_jump_over_the_date_line_from_a_ring_around_the_earth() {
        assertThat(Orientation.isCCW(circle(new LonLat(5, 47), 20_000).getCoordinates()))
                .isTrue();
    }

    private static Geometry circle(LonLat middle, double radius) {
        try {
            return new WKTReader(Wgs84.FACTORY)
                    .read(new Spot(middle).within(radius).orElseThrow());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
