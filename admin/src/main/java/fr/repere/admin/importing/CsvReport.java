package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes every rejected or warned line as CSV (RFC 4180, UTF-8) while the import runs, and passes it on. What a spreadsheet would
 * take for a formula is made a text.
 */
final class CsvReport implements ImportReport, AutoCloseable {

    private final ImportReport next;
    private final Writer out;

    private CsvReport(Writer out, ImportReport next) {
        this.next = next;
        this.out = out;
    }

    /** A report into a file, or none into nothing. */
    static CsvReport to(@Nullable Path file, ImportReport next) {
        if (file == null) {
            return new CsvReport(Writer.nullWriter(), next);
        }
        try {
            BufferedWriter writer = Files.newBufferedWriter(file);
            CsvReport report = new CsvReport(writer, next);
            report.row(List.of("verdict", "fichier", "enregistrement", "ligne", "champ", "valeur", "raison"));
            return report;
        } catch (IOException e) {
            throw BrokenFile.unexpected(
                    file.toString(), "ne peut pas recevoir le rapport", "Donnez un chemin où vous pouvez écrire.");
        }
    }

    @Override
    public void rejected(Position position, Remark reason) {
        row("rejeté", position, reason);
        next.rejected(position, reason);
    }

    @Override
    public void warned(Position position, Remark warning) {
        row("averti", position, warning);
        next.warned(position, warning);
    }

    private void row(String verdict, Position position, Remark remark) {
        row(List.of(
                verdict,
                position.file(),
                Long.toString(position.record()),
                Long.toString(position.line()),
                remark.field(),
                remark.value(),
                remark.reason()));
    }

    private void row(List<String> values) {
        try {
            out.write(values.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell; one that begins like a formula gets an apostrophe before. */
    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
