package fr.repere.geodata.importing;

import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.ImportLine.Accepted;
import fr.repere.geodata.importing.line.ImportLine.Rejected;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Remark;
import java.util.ArrayList;
import java.util.List;

/** Reads a source to its end, for tests. */
public final class Lines {

    private Lines() {}

    /** All lines. */
    public static List<ImportLine> all(LineSource source) {
        List<ImportLine> lines = new ArrayList<>();
        try (source) {
            source.forEachRemaining(lines::add);
        }
        return lines;
    }

    /** The command of the only line, which must not be rejected. */
    public static FicheCommand only(LineSource source) {
        return ((Accepted) all(source).getFirst()).command();
    }

    /** The reasons of the warnings of a line that is kept. */
    public static List<String> warnings(ImportLine line) {
        return ((Accepted) line).warnings().stream().map(Remark::reason).toList();
    }

    /** The reasons for which a line is rejected. */
    public static List<String> reasons(ImportLine line) {
        return ((Rejected) line).reasons().stream().map(Remark::reason).toList();
    }
}
