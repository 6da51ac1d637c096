package fr.repere.admin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1"})
    void what_a_spreadsheet_would_compute_becomes_a_text(String value) {
        assertThat(CsvReport.cell(value)).contains("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "il dit \"non\"", "deux\nlignes"})
    void separators_quotes_and_line_breaks_are_quoted(String value) {
        assertThat(CsvReport.cell(value)).isEqualTo("\"" + value.replace("\"", "\"\"") + "\"");
    }
}
