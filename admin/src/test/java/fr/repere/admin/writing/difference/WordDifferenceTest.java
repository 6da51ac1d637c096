package fr.repere.admin.writing.difference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.writing.difference.Piece.Mark;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @Test
    void words_that_changed_are_marked_and_the_others_are_not() {
        assertThat(WordDifference.of("Un atelier le lundi.", "Un atelier le mardi soir."))
                .containsExactly(
                        new Piece(Mark.SAME, "Un atelier le "),
                        new Piece(Mark.DELETED, "lundi"),
                        new Piece(Mark.INSERTED, "mardi soir"),
                        new Piece(Mark.SAME, "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un atelier.|Un atelier.",
                "''|Tout est neuf",
                "Tout s’en va|''",
                "Été à Saint-Étienne, 9h-12h|été à Saint-Étienne; 9h-17h",
                "a b c d|d c b a"
            })
    void what_is_the_same_and_deleted_is_the_text_before_and_with_inserted_the_text_after(String before, String after) {
        List<Piece> pieces = WordDifference.of(before, after);
        assertThat(without(pieces, Mark.INSERTED)).isEqualTo(before);
        assertThat(without(pieces, Mark.DELETED)).isEqualTo(after);
    }

    private static String without(List<Piece> pieces, Mark mark) {
        return pieces.stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
