package fr.repere.endtoend.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the measures promise to whoever reads the table. */
class MeasuresTest {

    private static final List<Integer> JUDGED = List.of(1, 3, 2);

    @Test
    void the_best_order_is_worth_one() {
        assertThat(Measures.of(List.of(3, 2, 1), JUDGED)).isEqualTo(new Measures(1, 1, 1));
    }

    @Test
    void an_answer_without_a_judged_fiche_is_worth_nothing() {
        assertThat(Measures.of(List.of(0, 0), JUDGED)).isEqualTo(new Measures(0, 0, 0));
        assertThat(Measures.of(List.of(), JUDGED)).isEqualTo(new Measures(0, 0, 0));
    }

    @Test
    void a_useful_fiche_further_down_is_worth_less() {
        Measures late = Measures.of(List.of(0, 3), JUDGED);
        // 7 at rank 2, where 7, 3 and 1 were possible: 7/log2(3) over 7 + 3/log2(3) + 1/2.
        assertThat(late.ndcg()).isCloseTo(4.4165 / 9.3928, within(0.0001));
        assertThat(late.mrr()).isEqualTo(0.5);
        assertThat(late.recall()).isEqualTo(0.5);
    }

    @Test
    void recall_asks_for_no_more_than_a_page_holds() {
        List<Integer> twelveUseful = java.util.Collections.nCopies(12, 3);
        assertThat(Measures.of(twelveUseful.subList(0, 10), twelveUseful).recall())
                .isEqualTo(1);
    }

    @Test
    void a_fiche_is_the_same_by_its_name_and_by_the_end_of_its_address() {
        String key = FicheKey.of("demonstration--demarche-titre-de-voyage");
        assertThat(FicheKey.of("demonstration--" + key)).isEqualTo(key);
    }
}
