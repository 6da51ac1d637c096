package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.elastic.PlaceFreeAnswers.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceFreeAnswersTest {

    @Test
    void an_answer_that_knows_ten_thousand_structures_weighs_what_they_take_in_memory() {
        Map<String, Long> structures = IntStream.range(0, 10_000)
                .mapToObj("local/%036d Association"::formatted)
                .collect(Collectors.toMap(Function.identity(), name -> 1L));
        Answer large = answer(new Group(Map.of(), structures, true));
        assertThat(large.bytes()).isGreaterThan(2_000_000);
        assertThat(answer(new Group(Map.of(), Map.of(), true)).bytes()).isLessThan(10_000);
    }

    private static Answer answer(Group all) {
        return new Answer(new Tally(Map.of(TallyClause.ALL, all), Map.of(), Set.of(), true), List.of());
    }
}
