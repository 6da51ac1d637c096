package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final Style STYLE = Style.of(20);

    @ParameterizedTest
    @ValueSource(doubles = {40, 120, 300})
    void no_line_is_wider_than_its_room_and_no_letter_is_lost(double width) {
        String text = "Un titre très long avec Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson et (3 – 6) « fiches »";
        List<Line> lines = Lettering.lines(text, STYLE, width);
        assertThat(lines).allMatch(line -> line.width() <= width + 0.01);
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> joined.append(line.text()));
        assertThat(joined.toString().replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void joined_arabic_letters_are_narrower_than_single_ones() {
        double joined = Lettering.line("الفرنسية", STYLE).width();
        double single = 0;
        for (String letter : "الفرنسية".split("")) {
            single += Lettering.line(letter, STYLE).width();
        }
        assertThat(joined).isLessThan(0.9 * single);
    }

    @Test
    void a_letter_that_no_font_has_is_marked_and_control_characters_vanish() {
        assertThat(Lettering.line("a\u0000漢b\tc", STYLE).text()).isEqualTo("a?b c");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_word_of_the_maps_can_be_written_in_every_language(Language language) {
        Set<String> unwritable = new TreeSet<>();
        for (String key : MapWords.keys()) {
            String text = MapWords.of(language, key, "1", "2", "3").replace("?", "");
            if (text.isBlank() || Lettering.line(text, STYLE).text().contains("?")) {
                unwritable.add(key);
            }
        }
        assertThat(unwritable).isEmpty();
    }
}
