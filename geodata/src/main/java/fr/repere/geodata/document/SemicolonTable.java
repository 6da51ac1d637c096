package fr.repere.geodata.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A small curated table of this package: semicolons between columns, a first line of titles, lines with # are remarks. */
final class SemicolonTable {

    private SemicolonTable() {}

    /**
     * The rows, every one with as many cells as there are titles; a cell that nobody filled is empty.
     *
     * @throws IllegalStateException when a row has more cells than titles: the table is broken and must not be read by halves
     */
    static List<List<String>> rows(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SemicolonTable.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String> lines = in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            int columns = lines.getFirst().split(";", -1).length;
            return lines.stream()
                    .skip(1)
                    .map(line -> cells(line, columns, resource))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line, int columns, String resource) {
        String[] given = line.split(";", -1);
        if (given.length > columns) {
            throw new IllegalStateException(resource + " has too many cells in the line: " + line);
        }
        String[] cells = Arrays.copyOf(given, columns);
        for (int i = 0; i < columns; i++) {
            cells[i] = i < given.length ? given[i].strip() : "";
        }
        return List.of(cells);
    }
}
