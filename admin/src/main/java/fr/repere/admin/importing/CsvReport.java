package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.FieldChange;
import fr.repere.geodata.importing.run.ImportReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes every rejected or warned line as CSV (RFC 4180, UTF-8) while the import runs, and passes it on; when asked for, also every fiche
 * that is new, changed (a row per difference) or withdrawn. What a spreadsheet would take for a formula is made a text.
 */
public final class CsvReport implements ImportReport, AutoCloseable {

    private static final List<String> HEAD =
            List.of("verdict", "fichier", "enregistrement", "ligne", "champ", "valeur", "raison");

    private final ImportReport next;
    private final Writer out;
    private final boolean everything;

    private CsvReport(Writer out, boolean everything, ImportReport next) {
        this.next = next;
        this.out = out;
        this.everything = everything;
    }

    /** A report of rejections and warnings into a file, or none into nothing. */
    public static CsvReport to(@Nullable Path file, ImportReport next) {
        return file == null ? new CsvReport(Writer.nullWriter(), false, next) : begin(file, HEAD, false, next);
    }

    /** A report of every fiche that does not stay as it is into a file, or none into nothing. */
    public static CsvReport ofEverything(@Nullable Path file, ImportReport next) {
        List<String> head = new ArrayList<>(HEAD);
        head.addAll(List.of("fiche", "titre", "avant", "après"));
        return file == null ? new CsvReport(Writer.nullWriter(), false, next) : begin(file, head, true, next);
    }

    private static CsvReport begin(Path file, List<String> head, boolean everything, ImportReport next) {
        try {
            CsvReport report = new CsvReport(Files.newBufferedWriter(file), everything, next);
            report.row(head);
            return report;
        } catch (IOException e) {
            throw BrokenFile.unexpected(
                    file.toString(), "ne peut pas recevoir le rapport", "Donnez un chemin où vous pouvez écrire.");
        }
    }

    @Override
    public void accepted(Position position, Subject fiche) {
        fiche("nouveau", position, fiche, "", "", "");
        next.accepted(position, fiche);
    }

    @Override
    public void changed(Position position, Subject fiche, List<FieldChange> differences) {
        if (differences.isEmpty()) {
            fiche("modifié", position, fiche, "", "", "");
        }
        differences.forEach(
                each -> fiche("modifié", position, fiche, each.field(), said(each.before()), said(each.after())));
        next.changed(position, fiche, differences);
    }

    @Override
    public void unchanged(Position position, Subject fiche) {
        next.unchanged(position, fiche);
    }

    @Override
    public void withdrawn(Subject fiche) {
        fiche("retiré", new Position("", 0, 0), fiche, "", "", "");
        next.withdrawn(fiche);
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void fiche(String verdict, Position position, Subject fiche, String field, String before, String after) {
        if (everything) {
            row(List.of(
                    verdict,
                    position.file(),
                    number(position.record()),
                    number(position.line()),
                    field,
                    "",
                    "",
                    fiche.qualifiedId(),
                    fiche.title(),
                    before,
                    after));
        }
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
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
        List<String> cells = List.of(
                verdict,
                position.file(),
                number(position.record()),
                number(position.line()),
                remark.field(),
                remark.value(),
                remark.reason());
        row(
                everything
                        ? Stream.concat(cells.stream(), Stream.of("", "", "", ""))
                                .toList()
                        : cells);
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
