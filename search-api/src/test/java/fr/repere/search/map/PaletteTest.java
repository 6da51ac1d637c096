package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    /** A difference of 2.3 in CIELAB is just noticed side by side; on a map more is needed. */
    private static final double TOLD_APART = 5.5;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_class_is_darker_than_the_one_below_and_differs_from_it_in_black_and_white_print(int classes) {
        List<Fill> fills = Palette.sequential(classes);
        assertThat(fills).hasSize(classes);
        for (int i = 1; i < classes; i++) {
            double lower = Lch.lightness(fills.get(i - 1).rgb());
            double higher = Lch.lightness(fills.get(i).rgb());
            assertThat(lower - higher).as("step %d of %d", i, classes).isGreaterThan(TOLD_APART);
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void neighbouring_classes_are_told_apart_by_every_eye(Sight sight) {
        for (int classes = 2; classes <= Palette.MOST_CLASSES; classes++) {
            List<Fill> fills = Palette.sequential(classes);
            for (int i = 1; i < classes; i++) {
                assertThat(sight.difference(fills.get(i - 1).rgb(), fills.get(i).rgb()))
                        .as("classes %d and %d of %d", i - 1, i, classes)
                        .isGreaterThan(TOLD_APART);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void the_lowest_class_is_not_taken_for_white_paper_nor_for_no_change(Sight sight) {
        for (int classes = 2; classes <= Palette.MOST_CLASSES; classes++) {
            int lowest = Palette.sequential(classes).getFirst().rgb();
            assertThat(sight.difference(lowest, Tint.PAPER)).isGreaterThan(TOLD_APART);
        }
    }

    @Test
    void what_has_no_number_is_hatched_and_no_class_is() {
        assertThat(Fill.NO_DATA.hatch()).isNotEqualTo(Fill.Hatch.NONE);
        assertThat(Palette.sequential(12)).allMatch(fill -> fill.hatch() == Fill.Hatch.NONE);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void a_loss_is_not_taken_for_a_gain_nor_a_step_for_the_next(Sight sight) {
        for (int steps = 1; steps <= 6; steps++) {
            List<Fill> fills = Palette.diverging(steps);
            assertThat(fills).hasSize(2 * steps + 1);
            for (int i = 1; i < fills.size(); i++) {
                assertThat(sight.difference(fills.get(i - 1).rgb(), fills.get(i).rgb()))
                        .as("%d and %d of %d", i - 1, i, fills.size())
                        .isGreaterThan(TOLD_APART);
            }
            for (int step = 1; step <= steps; step++) {
                Fill loss = fills.get(steps - step);
                Fill gain = fills.get(steps + step);
                assertThat(sight.difference(loss.rgb(), gain.rgb())).isGreaterThan(15);
                assertThat(loss.hatch()).as("in grey only the lines tell").isNotEqualTo(gain.hatch());
            }
        }
    }
}
