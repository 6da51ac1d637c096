package fr.repere.search.web.site.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TextDocument;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintedSheetTest {

    private static final String SENTENCE = "Une phrase qui se lit jusqu’à son point final. ";

    @Test
    void a_short_fiche_is_printed_whole() {
        PrintedSheet sheet = sheet(text("Quoi.", List.of("Un.", "Deux."), "Ensuite."), 1);
        assertThat(sheet.what()).isEqualTo("Quoi.");
        assertThat(sheet.how()).containsExactly("Un.", "Deux.");
        assertThat(sheet.next()).isEqualTo("Ensuite.");
        assertThat(sheet.shortened()).isFalse();
    }

    @Test
    void a_long_text_ends_with_a_sentence_and_the_steps_still_have_room() {
        PrintedSheet sheet = sheet(text(SENTENCE.repeat(500), List.of("Un.", "Deux."), null), 0);
        assertThat(sheet.what()).endsWith("point final.");
        assertThat(sheet.what().length()).isBetween(500, 3_000);
        assertThat(sheet.how()).containsExactly("Un.", "Deux.");
        assertThat(sheet.shortened()).isTrue();
    }

    @Test
    void a_text_without_any_full_stop_is_cut_between_words() {
        assertThat(sheet(text("mot ".repeat(5_000), List.of(), null), 0).what()).endsWith("mot…");
    }

    @Test
    void places_that_have_no_room_are_counted() {
        PrintedSheet sheet = sheet(text("Quoi.", List.of(), null), 45);
        assertThat(sheet.places()).hasSize(4);
        assertThat(sheet.morePlaces()).isEqualTo(41);
        assertThat(sheet.shortened()).isTrue();
    }

    private static TextDocument text(String what, List<String> how, @Nullable String next) {
        return new TextDocument("Titre", null, "Résumé.", what, null, how, next, null);
    }

    private static PrintedSheet sheet(TextDocument text, int places) {
        PlaceView place =
                new PlaceView(1, "Lieu", "1 rue Haute", null, false, null, null, null, null, null, null, null);
        return PrintedSheet.of(text, Language.FR, Collections.nCopies(places, place));
    }
}
