package fr.repere.geodata.importing.locating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.line.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    private final Remarks remarks = new Remarks();

    @Test
    void a_point_in_france_is_read_with_comma_or_dot() {
        assertThat(Points.degrees("5,0415", "47.322", "point", remarks)).isEqualTo(new LonLat(5.0415, 47.322));
        assertThat(Points.pair("47.322, 5.0415", "point", remarks)).isEqualTo(new LonLat(5.0415, 47.322));
        assertThat(Points.degrees("55.45", "-20.88", "point", remarks)).isEqualTo(new LonLat(55.45, -20.88));
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void exchanged_coordinates_are_put_right_with_a_remark() {
        assertThat(Points.degrees("47.322", "5.0415", "point", remarks)).isEqualTo(new LonLat(5.0415, 47.322));
        assertThat(remarks.list())
                .extracting(Remark::reason)
                .singleElement()
                .asString()
                .contains("échangées");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "NaN, 47", "abc, 47", "13.4, 52.5", "500, 47"})
    void a_point_that_cannot_be_in_france_is_dropped_with_a_remark(String longitude, String latitude) {
        assertThat(Points.degrees(longitude, latitude, "point", remarks)).isNull();
        assertThat(remarks.list()).hasSize(1);
    }

    @Test
    void no_point_is_no_fault() {
        assertThat(Points.degrees(null, " ", "point", remarks)).isNull();
        assertThat(Points.pair("", "point", remarks)).isNull();
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void lambert_93_with_a_decimal_comma_comes_to_wgs84() {
        // The origin of the projection: 3° east, 46.5° north, at 700 km, 6,600 km.
        assertThat(Points.lambert93("700000,000", "6600000", "point", remarks)).isEqualTo(new LonLat(3.0, 46.5));
        assertThat(Points.lambert93("0", "0", "point", remarks)).isNull();
        assertThat(remarks.list()).hasSize(1);
    }
}
