package fr.repere.geodata.importing.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "'=1+1",
                "''=1+1",
                "+44 20 1234",
                "-1",
                "@SUM(A1)",
                "'",
                "''",
                "'t Hof",
                "plain",
                "",
                "a=b"
            })
    void a_cell_never_begins_a_formula_and_reads_back_as_it_was(String text) {
        String cell = SpreadsheetCell.write(text);
        assertThat(cell).doesNotMatch("^[=+\\-@].*");
        assertThat(SpreadsheetCell.read(cell)).isEqualTo(text);
    }
}
