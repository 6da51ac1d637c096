package fr.repere.search.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cell of a table. Its type decides how it is written: a number is never quoted, a text never becomes a formula. */
public sealed interface Cell {

    /** Nothing is known. */
    Cell EMPTY = new Empty();

    /** Words, as somebody wrote them: not to be trusted. */
    record Text(String value) implements Cell {}

    /** A number, written with a point and without an exponent. */
    record Number(BigDecimal value) implements Cell {}

    /** A day, written {@code 2026-11-22} in CSV and as a date in a workbook. */
    record Date(LocalDate value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    /** A text; empty when there is none. */
    static Cell text(@Nullable String value) {
        return value == null || value.isEmpty() ? EMPTY : new Text(value);
    }

    /** A whole number. */
    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /**
     * A decimal number.
     *
     * @throws NumberFormatException when it is infinite or not a number
     */
    static Cell number(double value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /** A number; empty when there is none. */
    static Cell number(Optional<? extends java.lang.Number> value) {
        return value.map(number -> (Cell) new Number(new BigDecimal(number.toString())))
                .orElse(EMPTY);
    }

    /** A day; empty when there is none. */
    static Cell date(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Date(value);
    }
}
