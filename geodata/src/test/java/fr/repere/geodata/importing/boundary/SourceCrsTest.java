package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.LineRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SourceCrsTest {

    /** As R's tools write it: no EPSG code, an unknown datum. */
    static final String LAMBERT_93_WITHOUT_CODE = """
            PROJCS["Lambert_Conformal_Conic",GEOGCS["GCS_GRS 1980(IUGG, 1980)",DATUM["D_unknown",\
            SPHEROID["GRS80",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]],\
            PROJECTION["Lambert_Conformal_Conic"],PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],\
            PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["false_easting",700000],\
            PARAMETER["false_northing",6600000],UNIT["Meter",1]]""";

    private static final String UTM_20_NORTH = """
            PROJCS["RGAF09 / UTM zone 20N",GEOGCS["RGAF09",DATUM["Reseau_Geodesique_des_Antilles_Francaises_2009",\
            SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],\
            PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",-63],\
            PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]""";

    @Test
    void a_prj_without_epsg_code_is_known_as_lambert_93_by_its_parameters() {
        near(SourceCrs.ofWkt(LAMBERT_93_WITHOUT_CODE, "f.shp").toWgs84(point(854_500, 6_692_400)), 5.04537, 47.31391);
    }

    @Test
    void a_projection_of_the_antilles_is_read_from_its_description() {
        near(SourceCrs.ofWkt(UTM_20_NORTH, "f.shp").toWgs84(point(643_000, 1_770_000)), -61.66351, 16.00547);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:EPSG::2154", "EPSG:2154", "urn:ogc:def:crs:EPSG:9.1:2154"})
    void a_name_of_lambert_93_is_understood_however_it_is_spelt(String name) {
        near(SourceCrs.ofName(name, "f.geojson").toWgs84(point(854_500, 6_692_400)), 5.04537, 47.31391);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"})
    void wgs84_stays_as_it_is_longitude_first(String name) {
        near(SourceCrs.ofName(name, "f.geojson").toWgs84(point(5.0, 47.0)), 5.0, 47.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "grille maison"})
    void an_unknown_system_is_refused_with_what_to_do(String name) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> SourceCrs.ofName(name, "f.geojson"))
                .withMessageContaining("f.geojson")
                .withMessageContaining("EPSG:4326");
    }

    @Test
    void a_text_that_describes_no_system_is_refused() {
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> SourceCrs.ofWkt("bonjour", "f.shp"));
    }

    @Test
    void coordinates_off_the_globe_are_rejected() {
        assertThatExceptionOfType(LineRejected.class).isThrownBy(() -> SourceCrs.WGS84.toWgs84(point(700, 47)));
    }

    private static void near(Geometry moved, double longitude, double latitude) {
        assertThat(moved.getCoordinate().x).isCloseTo(longitude, within(0.0001));
        assertThat(moved.getCoordinate().y).isCloseTo(latitude, within(0.0001));
        assertThat(moved.getSRID()).isEqualTo(4326);
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }
}
