package fr.repere.admin.importing;

import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts rejections and warnings by reason, with a few examples of each: as much memory for a million lines as for ten. */
final class TerminalReport implements ImportReport {

    private static final int EXAMPLES = 3;

    private final Map<Reason, Cases> rejections = new LinkedHashMap<>();
    private final Map<Reason, Cases> warnings = new LinkedHashMap<>();

    @Override
    public void rejected(Position position, Remark reason) {
        add(rejections, position, reason);
    }

    @Override
    public void warned(Position position, Remark warning) {
        add(warnings, position, warning);
    }

    private static void add(Map<Reason, Cases> cases, Position position, Remark remark) {
        cases.computeIfAbsent(new Reason(remark.field(), remark.reason()), key -> new Cases())
                .add(position, remark.value());
    }

    /** Writes what became of the records, most frequent reasons first. */
    void print(PrintWriter out, String files, Counts counts, Duration duration) {
        out.printf(Locale.FRENCH, "%s : %,d lus en %.1f s%n", files, counts.read(), duration.toMillis() / 1000.0);
        out.printf(
                Locale.FRENCH,
                "  nouveaux %,d · modifiés %,d · inchangés %,d · retirés %,d · rejetés %,d%n",
                counts.accepted(),
                counts.changed(),
                counts.unchanged(),
                counts.withdrawn(),
                counts.rejected());
        print(out, "Rejetés", rejections);
        print(out, "Gardés, avec un avertissement", warnings);
        out.flush();
    }

    private static void print(PrintWriter out, String title, Map<Reason, Cases> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        out.println(title + " :");
        reasons.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().count))
                .forEach(entry -> {
                    Reason reason = entry.getKey();
                    String field = reason.field().isEmpty() ? "" : " [" + reason.field() + "]";
                    out.printf(Locale.FRENCH, "  %,6d × %s%s%n", entry.getValue().count, reason.reason(), field);
                    entry.getValue().examples.forEach(example -> out.println("           " + example));
                });
    }

    private record Reason(String field, String reason) {}

    private static final class Cases {

        private final List<String> examples = new ArrayList<>();
        private long count;

        void add(Position position, String value) {
            count++;
            if (examples.size() < EXAMPLES) {
                String where = position.line() > 1
                        ? "ligne " + position.line()
                        : position.file() + ", enregistrement " + position.record();
                examples.add(value.isEmpty() ? where : where + " : " + value);
            }
        }
    }
}
