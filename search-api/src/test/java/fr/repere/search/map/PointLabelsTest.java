package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.map.PointLabels.Placed;
import fr.repere.search.map.PointLabels.Wanted;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointLabelsTest {

    private static final Rectangle2D WINDOW = new Rectangle2D.Double(0, 0, 900, 700);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_label_covers_another_nor_a_point_of_another_nor_leaves_the_window(long seed) {
        List<Wanted> points = crowd(seed, 120);
        List<Placed> placed = PointLabels.place(points, WINDOW, List.of());
        assertThat(placed.size()).isEqualTo(points.size());
        for (Placed label : placed) {
            assertThat(WINDOW.contains(label.box())).isTrue();
            for (Placed other : placed) {
                if (other != label) {
                    assertThat(label.box().intersects(other.box())).isFalse();
                    assertThat(label.box().contains(other.wanted().at())).isFalse();
                }
            }
        }
    }

    @Test
    void where_there_is_room_no_leader_touches_another_nor_a_label() {
        List<Wanted> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            points.add(wanted(i, 440 + i % 4 * 14, 330 + i / 4 * 14));
        }
        List<Placed> placed = PointLabels.place(points, WINDOW, List.of());
        assertThat(placed).hasSize(8);
        for (Placed label : placed) {
            for (Placed other : placed) {
                if (other != label) {
                    assertThat(label.leader().filter(line -> line.intersects(other.box())))
                            .isEmpty();
                    assertThat(label.leader().flatMap(line -> other.leader().filter(line::intersectsLine)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_lonely_number_stands_on_its_point() {
        Placed placed = PointLabels.place(List.of(wanted(0, 300, 300)), WINDOW, List.of())
                .getFirst();
        assertThat(placed.leader()).isEmpty();
        assertThat(placed.box().getCenterX()).isEqualTo(300);
    }

    @Test
    void a_moved_number_is_tied_to_its_point() {
        List<Placed> placed = PointLabels.place(List.of(wanted(0, 300, 300), wanted(1, 303, 300)), WINDOW, List.of());
        assertThat(placed).hasSize(2);
        assertThat(placed)
                .filteredOn(label -> !label.box().contains(label.wanted().at()))
                .allSatisfy(label -> assertThat(label.leader())
                        .hasValueSatisfying(line -> assertThat(line.getP1())
                                .isEqualTo(label.wanted().at())));
    }

    @Test
    void nothing_is_written_on_what_is_taken() {
        Rectangle2D taken = new Rectangle2D.Double(280, 280, 60, 60);
        Placed placed = PointLabels.place(List.of(wanted(0, 300, 300)), WINDOW, List.of(taken))
                .getFirst();
        assertThat(placed.box().intersects(taken)).isFalse();
    }

    private static List<Wanted> crowd(long seed, int count) {
        Random random = new Random(seed);
        List<Wanted> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean town = i % 3 == 0;
            double x = town ? 450 + 40 * random.nextGaussian() : 20 + 860 * random.nextDouble();
            double y = town ? 350 + 40 * random.nextGaussian() : 20 + 660 * random.nextDouble();
            points.add(wanted(i, x, y));
        }
        return points;
    }

    private static Wanted wanted(int index, double x, double y) {
        return new Wanted(index, new Point2D.Double(x, y), 26, 22);
    }
}
