package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.geometry.Wgs84;
import fr.repere.geodata.importing.boundary.TerritoryRecogniser.Recognised;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.territory.ShippedTerritories;
import fr.repere.geodata.territory.TerritoryKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class KnownGroundTest {

    private static final Recognised GUADELOUPE = new Recognised(TerritoryKind.DEPARTEMENT, "971");

    private final KnownGround ground = new KnownGround(ShippedTerritories.read());

    @Test
    void guadeloupe_drawn_beside_the_mainland_is_rejected_with_the_distance() {
        assertThatExceptionOfType(LineRejected.class)
                .isThrownBy(() -> ground.check(GUADELOUPE, box(-6, -5, 46, 47)))
                .withMessageContaining("departement:971")
                .withMessageContaining("km")
                .withMessageContaining("déplacé");
    }

    @Test
    void guadeloupe_where_it_lies_is_kept() {
        assertThatCode(() -> ground.check(GUADELOUPE, box(-61.8, -61.0, 15.8, 16.5)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_outline_a_little_off_its_commune_is_kept_and_one_in_another_region_is_not() {
        Recognised dijon = new Recognised(TerritoryKind.COMMUNE, "21231");
        assertThatCode(() -> ground.check(dijon, box(5.3, 5.4, 47.3, 47.4))).doesNotThrowAnyException();
        assertThatExceptionOfType(LineRejected.class).isThrownBy(() -> ground.check(dijon, box(2.3, 2.4, 48.8, 48.9)));
    }

    @Test
    void coordinates_in_the_wrong_order_are_rejected() {
        Recognised dijon = new Recognised(TerritoryKind.COMMUNE, "21231");
        assertThatExceptionOfType(LineRejected.class).isThrownBy(() -> ground.check(dijon, box(47.3, 47.4, 5.0, 5.1)));
    }

    private static Geometry box(double west, double east, double south, double north) {
        return Wgs84.FACTORY.toGeometry(new Envelope(west, east, south, north));
    }
}
