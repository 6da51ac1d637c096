package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendTest {

    private final Blend blend = new Blend(0.25);

    @Test
    void a_page_of_twenty_keeps_five_for_national_content() {
        assertThat(blend.share(20, available(20, 20, 20, 20)))
                .isEqualTo(Map.of(Scope.INSIDE, 15, Scope.COVERS, 0, Scope.NEAR, 0, Scope.NATIONAL, 5));
    }

    @Test
    void national_content_fills_what_local_content_cannot() {
        assertThat(blend.share(20, available(1, 1, 1, 20)))
                .isEqualTo(Map.of(Scope.INSIDE, 1, Scope.COVERS, 1, Scope.NEAR, 1, Scope.NATIONAL, 17));
    }

    @Test
    void local_content_fills_what_national_content_cannot() {
        assertThat(blend.share(20, available(10, 5, 20, 2)))
                .isEqualTo(Map.of(Scope.INSIDE, 10, Scope.COVERS, 5, Scope.NEAR, 3, Scope.NATIONAL, 2));
    }

    @Test
    void even_a_page_of_two_shows_one_national_fiche() {
        assertThat(blend.share(2, available(2, 0, 0, 2))).containsEntry(Scope.NATIONAL, 1);
    }

    @Test
    void a_page_of_one_shows_the_strongest_first() {
        assertThat(blend.share(1, available(1, 0, 0, 1))).containsEntry(Scope.INSIDE, 1);
    }

    @Test
    void even_a_share_of_everything_leaves_one_hit_to_local_content() {
        assertThat(new Blend(1).share(10, available(10, 0, 0, 10))).containsEntry(Scope.INSIDE, 1);
    }

    @Test
    void without_a_place_the_whole_page_is_anywhere() {
        assertThat(blend.share(20, Map.of(Scope.ANYWHERE, 30))).isEqualTo(Map.of(Scope.ANYWHERE, 20));
    }

    @Test
    void a_share_outside_0_to_1_is_refused() {
        assertThatThrownBy(() -> new Blend(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Blend(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_page_is_as_full_as_it_can_be_and_in_order_of_strength(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int size = 1 + random.nextInt(100);
            Map<Scope, Integer> available = available(some(random), some(random), some(random), some(random));
            Map<Scope, Integer> shares = new Blend(random.nextDouble()).share(size, available);
            int all = available.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(shares.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(Math.min(size, all));
            shares.forEach((scope, share) -> assertThat(share).isBetween(0, available.get(scope)));
            boolean nearTaken = shares.get(Scope.NEAR) > 0;
            boolean coversTaken = shares.get(Scope.COVERS) > 0;
            assertThat(nearTaken && shares.get(Scope.COVERS) < available.get(Scope.COVERS))
                    .isFalse();
            assertThat((nearTaken || coversTaken) && shares.get(Scope.INSIDE) < available.get(Scope.INSIDE))
                    .isFalse();
            if (size >= 2 && available.get(Scope.NATIONAL) > 0) {
                assertThat(shares.get(Scope.NATIONAL)).isPositive();
            }
        }
    }

    private static int some(Random random) {
        return random.nextBoolean() ? random.nextInt(4) : random.nextInt(101);
    }

    private static Map<Scope, Integer> available(int inside, int covers, int near, int national) {
        Map<Scope, Integer> available = new EnumMap<>(Scope.class);
        available.put(Scope.INSIDE, inside);
        available.put(Scope.COVERS, covers);
        available.put(Scope.NEAR, near);
        available.put(Scope.NATIONAL, national);
        return available;
    }
}
