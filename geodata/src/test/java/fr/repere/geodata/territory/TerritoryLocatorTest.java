package fr.repere.geodata.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.geometry.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryLocatorTest {

    private final TerritoryLocator locator =
            new TerritoryLocator(ReferenceFiles.communes(), ReferenceFiles.departementBoundaries());

    @ParameterizedTest
    @CsvSource({"5.04, 47.32, 21", "2.35, 48.86, 75", "9.13, 41.9, 2A", "55.45, -20.9, 974", "-52.6, 4.5, 973"})
    void a_point_is_in_its_departement_overseas_too(double longitude, double latitude, String departement) {
        assertThat(locator.findDepartementAt(new LonLat(longitude, latitude))).hasValue(departement);
    }

    @Test
    void a_point_at_sea_or_abroad_is_in_none() {
        assertThat(locator.findDepartementAt(new LonLat(-10, 45))).isEmpty();
        assertThat(locator.findDepartementAt(new LonLat(13.4, 52.5))).isEmpty();
    }

    @Test
    void the_nearest_commune_is_found_within_reach_only() {
        LonLat dijon = new LonLat(5.0415, 47.322);
        assertThat(locator.findNearestCommune(dijon, 5_000)).map(Commune::code).hasValue("21231");
        assertThat(locator.findNearestCommune(new LonLat(-10, 45), 5_000)).isEmpty();
    }
}
