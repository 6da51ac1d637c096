package fr.repere.indexer.rebuild;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes differences as CSV: id, kind, version in PostGIS, version in the index. */
final class DifferenceReport {

    private DifferenceReport() {}

    static Path write(Path folder, List<Difference> differences) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "rebuild-differences-", ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("id,difference,expected_version,found_version\r\n");
                for (Difference difference : differences) {
                    out.write("%s,%s,%s,%s\r\n"
                            .formatted(
                                    difference.id(),
                                    difference.kind().name().toLowerCase(Locale.ROOT),
                                    Objects.requireNonNullElse((Object) difference.expected(), ""),
                                    Objects.requireNonNullElse((Object) difference.found(), "")));
                }
            }
            return file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of differences could not be written to " + folder, e);
        }
    }
}
