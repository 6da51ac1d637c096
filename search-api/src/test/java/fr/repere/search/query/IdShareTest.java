package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares cut all ids into parts of about the same size that never overlap. */
class IdShareTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "21885, 32", "1000000, 1024", "10000000000, 65536"})
    void there_are_as_many_as_it_takes(long ids, int shares) {
        assertThat(IdShare.shares(ids, 1_000)).isEqualTo(shares);
    }

    @Test
    void each_id_is_in_one_share_and_none_of_a_million_ids_is_crowded() {
        int shares = IdShare.shares(1_000_000, 1_000);
        int[] in = new int[shares];
        IntStream.range(0, 1_000_000).forEach(n -> {
            String id = UUID.nameUUIDFromBytes(("dora--" + n).getBytes(StandardCharsets.UTF_8))
                    .toString();
            in[Integer.parseInt(id.substring(0, 4), 16) / (IdShare.MOST / shares)]++;
        });
        // In eight languages that is less than a fifth of the 50,000 addresses that a sitemap may have.
        assertThat(IntStream.of(in).max().orElseThrow()).isLessThan(1_250);
    }

    @Test
    void shares_follow_one_another_without_a_gap() {
        for (int number = 0; number < 15; number++) {
            assertThat(new IdShare(number, 16).before()).isEqualTo(new IdShare(number + 1, 16).from());
        }
        assertThat(new IdShare(0, 16).from()).isEmpty();
        assertThat(new IdShare(15, 16).before()).isEmpty();
        assertThat(new IdShare(10, 16).from()).hasValue("a000");
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 2", "-1, 2", "0, 0", "0, 131072"})
    void there_are_no_others(int number, int of) {
        assertThatThrownBy(() -> new IdShare(number, of)).isInstanceOf(IllegalArgumentException.class);
    }
}
