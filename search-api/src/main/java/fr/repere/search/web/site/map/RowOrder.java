package fr.repere.search.web.site.map;

import fr.repere.search.web.site.map.MapLayer.Column;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The order of a table: names from A, numbers from the most; the other way round where the address says so.
 *
 * @param <T> what a row is made of
 * @param code of the column, empty for the order of the codes of territories
 * @param turned whether the order is the other way round
 */
record RowOrder<T>(MapQuestion question, List<Sortable<T>> columns, String code, boolean turned) {

    private static final String TURNED = "-";

    /** A column that rows are put in order by. */
    record Sortable<T>(String code, String label, Comparator<T> usual, boolean ascending) {

        static <T> Sortable<T> byNumber(String code, String label, ToDoubleFunction<T> number) {
            return new Sortable<>(
                    code, label, Comparator.comparingDouble(number).reversed(), false);
        }

        static <T> Sortable<T> byName(
                String code, String label, Function<T, String> name, Comparator<? super String> alphabet) {
            return new Sortable<>(code, label, Comparator.comparing(name, alphabet), true);
        }
    }

    /** The order that an address asks for; one that only the other view has is none. */
    static <T> RowOrder<T> of(MapQuestion question, List<Sortable<T>> columns) {
        List<String> allowed = columns.stream()
                .flatMap(column -> List.of(column.code(), TURNED + column.code()).stream())
                .toList();
        String asked = question.one(MapQuestion.ORDER).filter(allowed::contains).orElse("");
        boolean turned = asked.startsWith(TURNED);
        return new RowOrder<>(question, columns, turned ? asked.substring(1) : asked, turned);
    }

    /** The rows in that order. */
    List<T> sorted(List<T> rows) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .map(column -> rows.stream()
                        .sorted(turned ? column.usual().reversed() : column.usual())
                        .toList())
                .orElse(rows);
    }

    /** The heads of the columns, each leading to its order, or to the other way round when that is already so. */
    List<Column> heads() {
        return columns.stream()
                .map(column -> {
                    boolean current = column.code().equals(code);
                    String next = current && !turned ? TURNED + column.code() : column.code();
                    return new Column(
                            column.code(),
                            column.label(),
                            question.with(MapQuestion.ORDER, next),
                            !current ? null : column.ascending() == turned ? "descending" : "ascending");
                })
                .toList();
    }
}
