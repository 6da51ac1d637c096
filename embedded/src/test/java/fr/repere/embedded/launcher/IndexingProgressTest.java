package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        var progress = new IndexingProgress(answers::removeFirst, Duration.ofMinutes(1));
        assertThat(progress.follow()).isZero();
        assertThat(answers).isEmpty();
    }

    @Test
    void nothing_to_index_shows_nothing() {
        assertThat(new IndexingProgress(() -> OptionalLong.of(0), Duration.ofMinutes(1)).follow())
                .isZero();
    }

    @Test
    void when_nothing_moves_it_gives_up_and_tells_how_much_is_left() {
        assertThat(new IndexingProgress(() -> OptionalLong.of(7), Duration.ofMillis(50)).follow())
                .isEqualTo(7);
    }
}
