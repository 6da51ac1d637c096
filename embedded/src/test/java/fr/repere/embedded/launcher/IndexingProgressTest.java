package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IndexingProgressTest {

    @Test
    void it_follows_until_nothing_is_left_even_when_more_comes_in() {
        var answers = new ArrayDeque<>(List.of(
                OptionalLong.of(10),
                OptionalLong.of(6),
                OptionalLong.empty(),
                OptionalLong.of(12),
                OptionalLong.of(0)));
        var progress = new IndexingProgress(answers::removeFirst);
        assertThat(progress.follow()).isEqualTo(12);
        assertThat(answers).isEmpty();
    }

    @Test
    void nothing_to_index_shows_nothing() {
        assertThat(new IndexingProgress(() -> OptionalLong.of(0)).follow()).isZero();
    }
}
