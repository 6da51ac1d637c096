package fr.repere.geodata.importing.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.line.Remarks;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void markup_goes_and_paragraphs_and_items_stay_on_lines_of_their_own() {
        assertThat(PlainText.of("<p>Venez <b>tôt</b> :</p><ul><li>un</li><li>deux</li></ul>Merci"))
                .isEqualTo("Venez tôt :\n\n- un\n- deux\n\nMerci");
    }

    @Test
    void scripts_and_styles_vanish_with_what_they_hold() {
        assertThat(PlainText.of("Cours<script>alert('x')</script> du soir<style>p{}</style><img src=x onerror=y>"))
                .isEqualTo("Cours du soir");
    }

    @Test
    void entities_are_decoded_and_never_become_markup() {
        assertThat(PlainText.of("Fish &amp; chips &lt;script&gt;")).isEqualTo("Fish & chips <script>");
    }

    @Test
    void a_comparison_is_no_markup() {
        assertThat(PlainText.of("revenus < 900 € et > 100 €")).isEqualTo("revenus < 900 € et > 100 €");
    }

    @Test
    void invisible_characters_and_repeated_blanks_go() {
        assertThat(PlainText.of("a\u0000b\u200B \u00A0 c\r\n\r\n\r\n\r\nd\u202E\uD800"))
                .isEqualTo("ab c\n\nd");
    }

    @Test
    void nothing_left_is_nothing() {
        assertThat(PlainText.of("<p>&nbsp;</p>")).isNull();
        assertThat(PlainText.of(null)).isNull();
    }

    @Test
    void a_line_has_no_line_breaks() {
        assertThat(PlainText.line("Cours\nde  français")).isEqualTo("Cours de français");
    }

    @Test
    void a_long_text_is_cut_at_a_word_and_said_to_be() {
        Remarks remarks = new Remarks();
        assertThat(PlainText.bounded("un deux trois quatre", 12, "what", remarks))
                .isEqualTo("un deux…");
        assertThat(remarks.list()).extracting("field").containsExactly("what");
    }
}
