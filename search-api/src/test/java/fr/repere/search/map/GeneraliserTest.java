package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.map.Boundaries.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeneraliserTest {

    private final Departements departements = new Departements();
    private final MapSettings settings = new MapSettings(2_000_000, 500_000, "", 2);
    private final Boundaries boundaries = new Boundaries(departements.cache(), settings);
    private final Generaliser generaliser = new Generaliser(boundaries, settings);

    @Test
    void no_white_opens_between_neighbours_however_much_is_left_out() {
        Map<String, Boundary> all = boundaries.of(departements.ids());
        for (double metres : new double[] {300, 1000, 3000}) {
            List<Geometry> shapes = generaliser.of(all, Zone.METROPOLE, metres).values().stream()
                    .map(Generalised::geometry)
                    .toList();
            assertThat(shapes).hasSize(96);
            assertThat(holes(CoverageUnion.union(shapes.toArray(Geometry[]::new))))
                    .as("at %s m", metres)
                    .isLessThanOrEqualTo(holes(CoverageUnion.union(all.values().stream()
                            .filter(boundary -> boundary.zone() == Zone.METROPOLE)
                            .map(Boundary::shape)
                            .toArray(Geometry[]::new))));
        }
    }

    @Test
    void a_smaller_scale_has_fewer_corners_and_every_departement_still_has_some() {
        Map<String, Boundary> all = boundaries.of(departements.ids());
        int fine = corners(generaliser.of(all, Zone.METROPOLE, 200));
        int coarse = corners(generaliser.of(all, Zone.METROPOLE, 2000));
        assertThat(coarse).isLessThan(fine / 2);
        assertThat(generaliser.of(all, Zone.METROPOLE, 100_000).values())
                .hasSize(96)
                .noneMatch(shape -> shape.geometry().isEmpty());
    }

    @Test
    void boundaries_are_read_once_for_maps_of_all_sizes() {
        for (int i = 0; i < 3; i++) {
            Map<String, Boundary> all = boundaries.of(departements.ids());
            assertThat(all).hasSize(101);
        }
        assertThat(departements.roundTrips()).isEqualTo(1);
    }

    @Test
    void a_boundary_that_goes_somewhere_and_straight_back_is_simplified_all_the_same() throws ParseException {
        Geometry spike = new WKTReader()
                .read(
                        "POLYGON ((0 0, 5000 0, 5000 9000, 5000 0, 9000 0, 9000 100, 9000 9000, 0 9000, -5000 9000, 0 9000, 0 0))");
        Geometry onGrid = Grid.of(spike, 10, corners -> {});
        assertThat(onGrid.isValid()).isTrue();
        assertThat(onGrid.getArea()).isEqualTo(81_000_000);
        assertThat(CoverageSimplifier.simplify(new Geometry[] {onGrid}, 1000)[0].getNumPoints())
                .isEqualTo(5);
    }

    @Test
    void a_ring_that_is_nothing_but_a_way_there_and_back_disappears() throws ParseException {
        Geometry line = new WKTReader().read("POLYGON ((0 0, 500 0, 900 0, 500 0, 0 0))");
        assertThat(Grid.of(line, 10, corners -> {}).isEmpty()).isTrue();
    }

    private static int corners(Map<String, Generalised> shapes) {
        return shapes.values().stream()
                .mapToInt(shape -> shape.geometry().getNumPoints())
                .sum();
    }

    private static int holes(Geometry union) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            parts.add((Polygon) union.getGeometryN(i));
        }
        return parts.stream().mapToInt(Polygon::getNumInteriorRing).sum();
    }
}
