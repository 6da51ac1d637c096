package fr.repere.search.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a record that have a value, in order. */
final class InclusionFields {

    private final Map<String, Object> byName = new LinkedHashMap<>();

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Sets a field; neither what is absent nor an empty list is a value. */
    void put(String name, @Nullable Object value) {
        boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            byName.put(name, value);
        }
    }

    /** The fields by their names. */
    Map<String, Object> byName() {
        return byName;
    }
}
