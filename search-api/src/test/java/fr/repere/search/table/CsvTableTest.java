package fr.repere.search.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that any reader of RFC 4180 reads back. */
class CsvTableTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void cells_are_written_by_their_type_and_lines_end_with_cr_lf() throws IOException {
        try (CsvTable table = CsvTable.open(out, List.of("texte", "nombre", "petit", "jour", "rien"))) {
            table.row(List.of(
                    Cell.text("école"),
                    Cell.number(-12),
                    Cell.number(0.00012),
                    Cell.date(LocalDate.of(2026, 11, 22)),
                    Cell.text(null)));
        }
        assertThat(written()).isEqualTo("texte,nombre,petit,jour,rien\r\nécole,-12,0.00012,2026-11-22,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_come_back_as_they_went_in() throws IOException {
        String hard = "l'« école », \"dite\"\r\nlibre\nدروس 😀";
        try (CsvTable table = CsvTable.open(out, List.of("a", "b"))) {
            table.row(List.of(Cell.text(hard), Cell.text(",")));
        }
        try (var reader = CsvReader.builder().ofCsvRecord(written())) {
            assertThat(reader.stream().skip(1).findFirst().orElseThrow().getFields())
                    .containsExactly(hard, ",");
        }
    }

    @Test
    void a_text_never_becomes_a_formula_but_a_negative_number_stays_a_number() throws IOException {
        try (CsvTable table = CsvTable.open(out, List.of("a", "b"))) {
            table.row(List.of(Cell.text("=1+1"), Cell.number(-1.5)));
        }
        assertThat(written()).endsWith("'=1+1,-1.5\r\n");
    }

    @Test
    void a_row_of_another_width_is_refused() throws IOException {
        try (CsvTable table = CsvTable.open(out, List.of("a", "b"))) {
            assertThatThrownBy(() -> table.row(List.of(Cell.EMPTY))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_reader_that_has_gone_is_noticed() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> {
                    try (CsvTable table = CsvTable.open(gone, List.of("a"))) {
                        for (int i = 0; i < 100_000; i++) {
                            table.row(List.of(Cell.text("some words")));
                        }
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_stream_stays_the_callers() throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CsvTable.open(stream, List.of("a")).close();
        try (XlsxBook book = XlsxBook.open(stream)) {
            book.sheet("a", List.of("a"));
        }
        assertThat(closed[0]).isFalse();
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
