package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.geometry.Wgs84;
import fr.repere.geodata.importing.line.LineRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MendedAreaTest {

    @Test
    void a_bow_tie_becomes_its_two_triangles() throws Exception {
        MultiPolygon mended = mended("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))");
        assertThat(mended.isValid()).isTrue();
        assertThat(mended.getNumGeometries()).isEqualTo(2);
        assertThat(mended.getArea()).isEqualTo(2);
        assertThat(mended.getSRID()).isEqualTo(4326);
    }

    @Test
    void a_polygon_becomes_a_multi_polygon_of_one_and_keeps_its_hole() throws Exception {
        MultiPolygon mended = mended("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))");
        assertThat(mended.getArea()).isEqualTo(72);
    }

    @Test
    void of_a_mixture_only_the_surfaces_stay() throws Exception {
        assertThat(mended("GEOMETRYCOLLECTION (POINT (0 0), POLYGON ((0 0, 1 0, 1 1, 0 0)))")
                        .getArea())
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT (1 1)", "LINESTRING (0 0, 1 1)", "POLYGON EMPTY", "POLYGON ((0 0, 1 1, 0 0, 0 0))"})
    void what_has_no_surface_is_rejected(String wkt) {
        assertThatExceptionOfType(LineRejected.class).isThrownBy(() -> mended(wkt));
    }

    private static MultiPolygon mended(String wkt) throws ParseException {
        return MendedArea.of(new WKTReader(Wgs84.FACTORY).read(wkt));
    }
}
