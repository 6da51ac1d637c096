package fr.repere.admin.writing.hint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLanguageTest {

    private static final PlainLanguage LANGUAGE = PlainLanguage.load();

    private static List<Hint> read(String what) {
        return LANGUAGE.read(
                DraftContent.EMPTY.with(new DraftTexts(null, null, null, what, null, List.of(), null, null)));
    }

    private static String words(int count) {
        return "mot ".repeat(count).strip() + ".";
    }

    @ParameterizedTest
    @CsvSource({"20,", "21,sentence-long", "30,sentence-long", "31,sentence-too-long"})
    void a_sentence_of_more_than_20_words_is_said_and_of_more_than_30_is_marked(int count, String code) {
        assertThat(read(words(count))).extracting(Hint::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void two_short_sentences_are_not_one_long_one() {
        assertThat(read(words(15) + " " + words(15) + "\n" + words(15))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Les bénéficiaires viennent., bénéficiaires",
        "La PEC est gratuite., PEC",
        "Un accompagnement global., accompagnement global",
        "Pour les primo-arrivants., primo-arrivants",
        "Afin d’aider les usagers., usagers",
        "L'insertion professionnelle., insertion professionnelle"
    })
    void a_word_of_the_field_comes_with_plain_words(String text, String word) {
        assertThat(read(text))
                .filteredOn(hint -> hint.code().equals("jargon"))
                .extracting(Hint::excerpt)
                .contains(word);
        assertThat(read(text))
                .filteredOn(hint -> hint.code().equals("jargon"))
                .allMatch(hint -> !hint.advice().isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous apprenez le français.",
                "Un atelier par semaine.",
                "Appelez le 3939 ou venez en B1.",
                "Un CV en PDF."
            })
    void plain_words_are_left_alone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Le FLE est gratuit.,acronym",
        "Le FLE (français langue étrangère) est gratuit.,",
        "Le français langue étrangère (FLE) est gratuit.,",
        "Le XYZQ est gratuit.,acronym-unknown",
        "Veuillez appeler.,please",
        "L’atelier est animé par Nora.,passive"
    })
    void acronyms_without_a_long_form_and_heavy_phrases_are_said(String text, String code) {
        assertThat(read(text)).extracting(Hint::code).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
