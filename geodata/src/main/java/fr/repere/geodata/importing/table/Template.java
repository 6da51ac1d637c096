package fr.repere.geodata.importing.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with columns in braces: {@code "{adresse}[, {complement}]"}. What stands in square brackets disappears when one of its
 * columns is empty; the whole disappears when it names columns and all of them are empty.
 */
final class Template {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when brackets or braces are not closed, or nested
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            boolean optional = matcher.group(1) != null;
            parts.add(new Part(optional ? matcher.group(1) : matcher.group(2), optional));
            end = matcher.end();
        }
        boolean open = parts.stream()
                .anyMatch(part -> COLUMN.matcher(part.text).replaceAll("").matches("(?s).*[{}].*"));
        if (end != text.length() || open) {
            throw new IllegalArgumentException("accolades ou crochets mal fermés dans « " + text + " »");
        }
        return new Template(text, parts);
    }

    /** The columns that it names. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        COLUMN.matcher(text)
                .results()
                .forEach(result -> columns.add(result.group(1).strip()));
        return columns;
    }

    /** The text for a row; null when nothing is left of it. */
    @Nullable
    String render(Row row) {
        Set<String> columns = columns();
        if (!columns.isEmpty() && columns.stream().allMatch(column -> row.value(column) == null)) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            if (!part.optional || part.isFull(row)) {
                result.append(part.fill(row));
            }
        }
        String rendered = result.toString().strip();
        return rendered.isEmpty() ? null : rendered;
    }

    @Override
    public String toString() {
        return text;
    }

    private record Part(String text, boolean optional) {

        boolean isFull(Row row) {
            return COLUMN.matcher(text)
                    .results()
                    .allMatch(result -> row.value(result.group(1).strip()) != null);
        }

        String fill(Row row) {
            return COLUMN.matcher(text).replaceAll(result -> {
                String value = row.value(result.group(1).strip());
                return Matcher.quoteReplacement(value == null ? "" : value);
            });
        }
    }
}
