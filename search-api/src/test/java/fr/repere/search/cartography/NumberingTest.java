package fr.repere.search.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.cartography.Cartography.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    private static final LonLat CENTRE = new LonLat(5.04, 47.32);
    private static final LonLat STREET = new LonLat(5.05, 47.33);

    @Test
    void what_stands_at_one_position_has_numbers_in_a_row() {
        List<Entry> numbered = Numbering.of(List.of(
                entry("Danse", stop("Dijon", CENTRE)),
                entry("Couture", stop("Dijon", STREET)),
                entry("Bricolage", stop("Dijon", CENTRE)),
                entry("Zumba", stop("Beaune", STREET)),
                entry("Accueil"),
                entry("École", stop("Dijon", null))));
        assertThat(numbered.stream()
                        .map(entry -> entry.title()
                                + entry.stops().stream().map(Stop::number).toList()))
                .containsExactly("Zumba[1]", "Bricolage[2]", "Danse[3]", "Couture[4]", "École[0]", "Accueil[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7                | 7
                    3 4              | 3–4
                    3 4 5 9          | 3–5, 9
                    1 2 3 5 6        | 1–3, 5–6
                    1 2 3 5 7 8 11   | 1–3, 5 +3
                    """)
    void a_dot_says_its_numbers_shortly(String numbers, String said) {
        assertThat(CartographyMaps.inWords(
                        Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList()))
                .isEqualTo(said);
    }

    private static Entry entry(String title, Stop... stops) {
        return new Entry(title, title, "", "", "", "", Optional.empty(), "essai", List.of(stops));
    }

    private static Stop stop(String commune, LonLat at) {
        return new Stop(0, "", "", commune, "", "", "", Optional.ofNullable(at));
    }
}
