package fr.repere.search.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.world.Country;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlineTest {

    /** About 75 km by 110 km around Dijon. */
    private final Outline outline = outline("POLYGON((4.5 46.8, 5.5 46.8, 5.5 47.8, 4.5 47.8, 4.5 46.8))");

    @Test
    void inside_the_distance_is_zero() {
        assertThat(outline.metresTo(new LonLat(5.04, 47.32))).hasValue(0);
    }

    @Test
    void outside_it_is_the_geodesic_to_the_nearest_point_of_the_boundary() {
        LonLat corner = new LonLat(5.5, 47.8);
        LonLat beyond = new LonLat(5.9, 48.1);
        assertThat(outline.metresTo(beyond).orElseThrow()).isCloseTo(corner.metresTo(beyond), within(50.0));
    }

    /** As PostGIS has it on a geography. In degrees the side would be straight, and 115 m away from there. */
    @Test
    void a_long_side_is_measured_along_the_geodesic_between_its_corners() {
        LonLat north = new LonLat(5.03, 47.9);
        GeodesicLine side = Geodesic.WGS84.InverseLine(47.8, 4.5, 47.8, 5.5);
        double nearest = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> side.Position(side.Distance() * i / 1_000))
                .mapToDouble(at -> new LonLat(at.lon2, at.lat2).metresTo(north))
                .min()
                .orElseThrow();
        assertThat(outline.metresTo(north).orElseThrow()).isCloseTo(nearest, within(5.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 20_000, 100_000, 200_000})
    void the_surroundings_end_at_the_radius_within_a_thousandth(double radius) {
        Geometry around = geometry(outline.within(radius).orElseThrow());
        for (int azimuth = 0; azimuth < 90; azimuth += 10) {
            GeodesicData inside = Geodesic.WGS84.Direct(47.8, 5.5, azimuth, radius * 0.999 - 1.5);
            GeodesicData outside = Geodesic.WGS84.Direct(47.8, 5.5, azimuth, radius * 1.001 + 1.5);
            assertThat(around.contains(new LonLat(inside.lon2, inside.lat2).toPoint()))
                    .as("inside at %d°", azimuth)
                    .isTrue();
            assertThat(around.contains(new LonLat(outside.lon2, outside.lat2).toPoint()))
                    .as("outside at %d°", azimuth)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 20_000, 200_000})
    void the_edge_is_as_far_from_a_ragged_boundary_as_was_asked_within_a_thousandth(double radius) {
        Outline ragged = new Outline(Country.of(1).boundary("region:11"));
        Geometry edge = geometry(ragged.within(radius).orElseThrow()).getBoundary();
        Geometry closely = Densifier.densify(edge, radius / 20 / 111_000);
        assertThat(closely.getCoordinates())
                .allSatisfy(
                        at -> assertThat(ragged.metresTo(new LonLat(at.x, at.y)).orElseThrow())
                                .isCloseTo(radius, within(radius * 0.001 + 1.5)));
    }

    @Test
    void the_surroundings_are_light_enough_for_a_request() {
        assertThat(geometry(outline.within(20_000).orElseThrow()).getNumPoints())
                .isLessThan(200);
    }

    @Test
    void a_long_boundary_is_sampled_by_48_positions_that_lie_on_it() {
        Geometry circle = Wgs84.FACTORY.createPoint(new Coordinate(5, 47)).buffer(1, 400);
        Outline round = new Outline(circle);
        assertThat(round.samples()).hasSize(48);
        IntStream.range(0, 48)
                .forEach(i -> assertThat(circle.getBoundary()
                                .distance(round.samples().get(i).toPoint()))
                        .isLessThan(0.0005));
    }

    @Test
    void a_long_straight_side_is_sampled_between_its_corners() {
        LonLat middleOfTheEast = new LonLat(5.5, 47.3);
        assertThat(outline.samples())
                .anySatisfy(
                        sample -> assertThat(sample.metresTo(middleOfTheEast)).isLessThan(2_000));
        assertThat(outline("POLYGON((5 47, 5.02 47, 5.02 47.02, 5 47.02, 5 47))")
                        .samples())
                .hasSize(15);
    }

    @Test
    void islands_count_each_with_their_own_shore() {
        Outline islands = outline(
                "MULTIPOLYGON(((4 47, 4.1 47, 4.1 47.1, 4 47.1, 4 47)), ((6 47, 6.1 47, 6.1 47.1, 6 47.1, 6 47)))");
        assertThat(islands.metresTo(new LonLat(6.05, 47.05))).hasValue(0);
        assertThat(islands.metresTo(new LonLat(5.9, 47.05)).orElseThrow()).isCloseTo(7_600, within(50.0));
    }

    private static Outline outline(String wellKnownText) {
        return new Outline(geometry(wellKnownText));
    }

    private static Geometry geometry(String wellKnownText) {
        try {
            return new WKTReader(Wgs84.FACTORY).read(wellKnownText);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
