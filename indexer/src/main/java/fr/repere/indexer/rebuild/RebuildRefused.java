package fr.repere.indexer.rebuild;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new index was not let serve, because it does not hold what PostGIS holds. The old one serves on. */
public final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 20;

    private final transient List<Difference> differences;
    private final transient List<String> reasons;
    private final @Nullable String report;

    private RebuildRefused(
            String message, List<Difference> differences, List<String> reasons, @Nullable String report) {
        super(message);
        this.differences = differences;
        this.reasons = reasons;
        this.report = report;
    }

    static RebuildRefused because(String alias, List<Difference> differences, Path report, List<String> reasons) {
        String named = differences.stream()
                .limit(NAMED)
                .map(difference -> difference.id() + " (" + difference.kind() + ")")
                .collect(Collectors.joining(", "));
        String why = reasons.isEmpty() ? "" : "; refused by Elasticsearch: " + String.join(" | ", reasons);
        return new RebuildRefused(
                "%s: the new index and PostGIS differ in %d fiches, so the old index serves on: %s%s%s; the whole list is in %s"
                        .formatted(
                                alias, differences.size(), named, differences.size() > NAMED ? ", …" : "", why, report),
                List.copyOf(differences),
                List.copyOf(reasons),
                report.toString());
    }

    static RebuildRefused incomplete(String alias, long expected, long found, List<String> reasons) {
        return new RebuildRefused(
                "%s: the new index holds %d documents instead of %d, so the old index serves on%s"
                        .formatted(alias, found, expected, reasons.isEmpty() ? "" : ": " + String.join(" | ", reasons)),
                List.of(),
                List.copyOf(reasons),
                null);
    }

    /** The fiches that differ, in the order of their ids; empty when only the count was compared. */
    public List<Difference> differences() {
        return differences;
    }

    /** Why Elasticsearch refused some of them, each with its id; a few examples, empty when it refused none. */
    public List<String> reasons() {
        return reasons;
    }

    /** The file that lists all of them, if one was written. */
    public @Nullable String report() {
        return report;
    }
}
