package fr.repere.search.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet might run, and what it may have as it is. */
class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tbonjour",
                "  =1+1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b@x",
                "＝1+1",
                "＋1a",
                "－1a",
                "＠a",
                "+33 1 23=",
                "-"
            })
    void what_begins_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cours de français",
                "+33 (0)1 23 45 67 89",
                "-12.5",
                "0102030405",
                "l'=",
                "a=1",
                "  bonjour",
                "'déjà"
            })
    void anything_else_stays_as_it_is(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
    }
}
