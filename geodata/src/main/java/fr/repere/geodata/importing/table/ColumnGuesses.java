package fr.repere.geodata.importing.table;

import fr.repere.geodata.territory.PlaceName;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the columns of a table probably are: by what they are called in mappings that we know, by common names, and by how values look. */
public final class ColumnGuesses {

    private static final Map<MappedField, Pattern> LOOKS = Map.of(
            MappedField.MAIL, Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
            MappedField.STRUCTURE_SIRET, Pattern.compile("\\d{14}|\\d{3} \\d{3} \\d{3} \\d{5}"),
            MappedField.PHONE, Pattern.compile("(\\+33|0)[ .]?[1-9]([ .-]?\\d{2}){4}"),
            MappedField.POINT_PAIR, Pattern.compile("-?\\d{1,2}\\.\\d+ ?, ?-?\\d{1,3}\\.\\d+"),
            MappedField.STRUCTURE_WEBSITE, Pattern.compile("https?://\\S+"));

    private ColumnGuesses() {}

    /** For each field that a column was found for, that column; no column is given twice. */
    public static Map<MappedField, String> of(List<TableGlance.Column> columns) {
        Map<MappedField, String> guesses = new EnumMap<>(MappedField.class);
        Set<String> taken = new HashSet<>();
        // The name that stands first is the most telling: « latitude » before « y ».
        int longest = 0;
        for (MappedField field : MappedField.values()) {
            longest = Math.max(longest, field.names().size());
        }
        for (int rank = 0; rank < longest; rank++) {
            for (MappedField field : MappedField.values()) {
                if (rank < field.names().size() && !guesses.containsKey(field)) {
                    String name = field.names().get(rank);
                    called(name, columns, taken).ifPresent(column -> take(field, column, guesses, taken));
                }
            }
        }
        for (String known : Mappings.shipped()) {
            for (MappedField field : MappedField.values()) {
                Optional<String> column = Mappings.columnOf(known, field);
                if (!guesses.containsKey(field) && column.isPresent()) {
                    called(PlaceName.fold(column.get()), columns, taken)
                            .ifPresent(found -> take(field, found, guesses, taken));
                }
            }
        }
        LOOKS.forEach((field, look) -> {
            if (!guesses.containsKey(field)) {
                looking(look, columns, taken).ifPresent(column -> take(field, column, guesses, taken));
            }
        });
        return guesses;
    }

    /** The mapping that ships for this very table: one all of whose columns are there, but for those that may lack. */
    public static Optional<String> shipped(Collection<String> columns) {
        return Mappings.shipped().stream()
                .filter(name -> fits(Mappings.shipped(name).columns(), columns))
                .findFirst();
    }

    private static boolean fits(Mapping mapping, Collection<String> columns) {
        return MappedColumns.of(mapping).stream()
                .allMatch(
                        column -> columns.contains(column) || mapping.optional().contains(column));
    }

    private static Optional<String> called(String name, List<TableGlance.Column> columns, Set<String> taken) {
        return columns.stream()
                .map(TableGlance.Column::name)
                .filter(column ->
                        !taken.contains(column) && PlaceName.fold(column).equals(name))
                .findFirst();
    }

    private static Optional<String> looking(Pattern look, List<TableGlance.Column> columns, Set<String> taken) {
        return columns.stream()
                .filter(column -> !taken.contains(column.name())
                        && !column.samples().isEmpty()
                        && column.samples().stream()
                                .allMatch(sample -> look.matcher(sample).matches()))
                .map(TableGlance.Column::name)
                .findFirst();
    }

    private static void take(MappedField field, String column, Map<MappedField, String> guesses, Set<String> taken) {
        guesses.put(field, column);
        taken.add(column);
    }
}
