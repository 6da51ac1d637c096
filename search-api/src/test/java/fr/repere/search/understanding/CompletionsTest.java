package fr.repere.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.EverydayNames;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CompletionsTest {

    private static final Completions COMPLETIONS = new Completions(
            Examples.PLACES, PlaceNames.load(), new SubjectCompletion(Vocabulary.load(), EverydayNames.load()));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "completions.csv", delimiter = ';', numLinesToSkip = 2)
    void what_is_meant_comes_first_while_its_name_is_typed(String typed, String kind, String first) {
        String found = kind.equals("place")
                ? COMPLETIONS.places(typed, 5).getFirst().id()
                : COMPLETIONS.subjects(typed, 20).stream()
                        .filter(subject -> subject.isTheme() == kind.equals("theme"))
                        .findFirst()
                        .orElseThrow()
                        .code();
        assertThat(found).isEqualTo(first);
    }

    @Test
    void a_place_is_suggested_once_and_no_more_than_asked() {
        assertThat(COMPLETIONS.places("paris", 5))
                .hasSizeLessThanOrEqualTo(5)
                .extracting(KnownPlace::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void nonsense_suggests_nothing() {
        assertThat(COMPLETIONS.places("xqzwv", 5)).isEmpty();
        assertThat(COMPLETIONS.places("xqz", 5)).isEmpty();
        assertThat(COMPLETIONS.places("00", 5)).isEmpty();
        assertThat(COMPLETIONS.subjects("xqzwv", 5)).isEmpty();
        assertThat(COMPLETIONS.places("'?", 5)).isEmpty();
    }

    @Test
    void a_place_tells_its_name_in_the_readers_language() {
        KnownPlace lyon = COMPLETIONS.places("lyon", 1).getFirst();
        assertThat(COMPLETIONS.nameIn(Language.UK, lyon)).contains("Ліон");
        assertThat(COMPLETIONS.nameIn(Language.PS, lyon)).contains("لیون");
        assertThat(COMPLETIONS.nameIn(Language.FR, lyon)).isEmpty();
        assertThat(COMPLETIONS.departementOf(lyon).orElseThrow().name()).isEqualTo("Rhône");
    }
}
