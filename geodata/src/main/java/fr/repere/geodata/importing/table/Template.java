package fr.repere.geodata.importing.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with columns in braces: {@code "{adresse}[, {complement}]"}. What stands in square brackets disappears when one of its
 * columns is empty; the whole disappears when it names columns outside of brackets and all of those are empty.
 */
final class Template {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");

    private final String text;
    private final List<Part> parts;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
        parts.forEach(part -> part.columns().forEach(columns::add));
        parts.stream().filter(part -> !part.optional).flatMap(Part::columns).forEach(needed::add);
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
            parts.add(new Part(pieces(optional ? matcher.group(1) : matcher.group(2)), optional));
            end = matcher.end();
        }
        boolean open = parts.stream()
                .flatMap(part -> part.pieces.stream())
                .anyMatch(piece -> !piece.isColumn && (piece.text.contains("{") || piece.text.contains("}")));
        if (end != text.length() || open) {
            throw new IllegalArgumentException("accolades ou crochets mal fermés dans « " + text + " »");
        }
        return new Template(text, parts);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(end, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1).strip(), true));
            end = matcher.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /** The columns that it names. */
    Set<String> columns() {
        return columns;
    }

    /** The text for a row; null when nothing is left of it. */
    @Nullable
    String render(Row row) {
        if (!needed.isEmpty() && needed.stream().allMatch(column -> row.value(column) == null)) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            if (!part.optional || part.columns().allMatch(column -> row.value(column) != null)) {
                part.pieces.forEach(piece -> piece.append(row, result));
            }
        }
        String rendered = result.toString().strip();
        return rendered.isEmpty() ? null : rendered;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Pieces that stand or, when optional, disappear together. */
    private record Part(List<Piece> pieces, boolean optional) {

        Stream<String> columns() {
            return pieces.stream().filter(Piece::isColumn).map(Piece::text);
        }
    }

    /** The name of a column, or a text that is taken as it is. */
    private record Piece(String text, boolean isColumn) {

        void append(Row row, StringBuilder out) {
            String said = isColumn ? row.value(text) : text;
            if (said != null) {
                out.append(said);
            }
        }
    }
}
