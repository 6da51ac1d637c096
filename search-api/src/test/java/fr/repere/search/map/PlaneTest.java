package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.geometry.LonLat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class PlaneTest {

    /** Expected metres from PROJ (gdaltransform), another program with the same EPSG definitions. */
    @ParameterizedTest
    @CsvSource({
        "Paris,2.3522,48.8566,METROPOLE,652469.02,6862035.26",
        "Ajaccio,8.7386,41.9192,METROPOLE,1176667.56,6108273.28",
        "Pointe-à-Pitre,-61.5333,16.2411,GUADELOUPE,656749.52,1796166.02",
        "Fort-de-France,-61.0667,14.6161,MARTINIQUE,708245.08,1616752.47",
        "Cayenne,-52.3258,4.9372,GUYANE,353002.38,545868.88",
        "Saint-Denis,55.4504,-20.8789,REUNION,338807.61,7690477.75",
        "Mamoudzou,45.2278,-12.7809,MAYOTTE,524724.49,8587082.65"
    })
    void each_part_of_France_is_projected_as_the_law_says(
            String town, double longitude, double latitude, Zone zone, double east, double north) {
        LonLat position = new LonLat(longitude, latitude);
        assertThat(Zone.of(position)).as(town).contains(zone);
        assertThat(Plane.of(zone).of(position).distance(new Coordinate(east, north)))
                .as(town)
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({"-0.1276,51.5072", "13.4,52.5", "0,0", "-56.1,-34.9"})
    void what_lies_abroad_is_on_no_plane(double longitude, double latitude) {
        assertThat(Zone.of(new LonLat(longitude, latitude))).isEmpty();
    }
}
