package fr.repere.search.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "Santé : soins, droits",       "Santé   soins, droits"
                    "a/b\\c?d*e[f]g",              "a b c d e f g"
                    "  'Logement'  ",              "Logement"
                    "''",                          "Feuille"
                    "History",                     "History (2)"
                    "اللغة الفرنسية",              "اللغة الفرنسية"
                    "Un nom de trente signes, de l'eau", "Un nom de trente signes, de l'e"
                    "Accompagnement et suivi, plus l'essentiel", "Accompagnement et suivi, plus l"
                    """)
    void a_name_is_mended_where_excel_would_refuse_it(String wanted, String name) {
        assertThat(names.free(wanted)).isEqualTo(name);
    }

    @Test
    void names_that_begin_alike_or_differ_in_case_only_are_told_apart() {
        String longName = "Accompagnement vers le logement et vers le travail";
        assertThat(names.free(longName)).isEqualTo("Accompagnement vers le logement");
        assertThat(names.free(longName))
                .isEqualTo("Accompagnement vers le loge (2)")
                .hasSize(31);
        assertThat(names.free("FRANÇAIS")).isEqualTo("FRANÇAIS");
        assertThat(names.free("Français")).isEqualTo("Français (2)");
    }
}
