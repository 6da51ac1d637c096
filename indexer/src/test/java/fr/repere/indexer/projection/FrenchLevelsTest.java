package fr.repere.indexer.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchLevelsTest {

    @Test
    void a_course_from_a1_to_b1_takes_a2_too() {
        assertThat(FrenchLevels.between(List.of("B1", "A1"))).containsExactly("A1", "A2", "B1");
    }

    @Test
    void one_level_is_one_level_and_none_is_not_stated() {
        assertThat(FrenchLevels.between(List.of("alpha"))).containsExactly("alpha");
        assertThat(FrenchLevels.between(List.of())).isEmpty();
    }
}
