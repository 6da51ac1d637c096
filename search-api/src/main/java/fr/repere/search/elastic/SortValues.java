package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import fr.repere.search.query.Cursor.SortValue;
import java.util.List;

/** Sort values between the engine's form and the cursor's, without loss. */
final class SortValues {

    private SortValues() {}

    /** The engine's form. */
    static FieldValue toEngine(SortValue value) {
        return switch (value) {
            case SortValue.Whole(long whole) -> FieldValue.of(whole);
            case SortValue.Decimal(double decimal) -> FieldValue.of(decimal);
            case SortValue.Text(String text) -> FieldValue.of(text);
        };
    }

    /** The cursor's form of the sort values of a hit. */
    static List<SortValue> fromEngine(List<FieldValue> values) {
        return values.stream().map(SortValues::fromEngine).toList();
    }

    private static SortValue fromEngine(FieldValue value) {
        if (value.isLong()) {
            return new SortValue.Whole(value.longValue());
        }
        if (value.isDouble()) {
            return new SortValue.Decimal(value.doubleValue());
        }
        return new SortValue.Text(value.isString() ? value.stringValue() : value._toJsonString());
    }
}
