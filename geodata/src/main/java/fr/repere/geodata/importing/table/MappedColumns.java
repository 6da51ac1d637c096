package fr.repere.geodata.importing.table;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping names anywhere, so that a file without them is refused before the first row. */
final class MappedColumns {

    private MappedColumns() {}

    static Set<String> of(Mapping mapping) {
        Set<String> columns = new LinkedHashSet<>();
        collect(mapping, columns);
        return columns;
    }

    private static void collect(@Nullable Object value, Set<String> columns) {
        switch (value) {
            case Template template -> columns.addAll(template.columns());
            case Collection<?> values -> values.forEach(each -> collect(each, columns));
            case Map<?, ?> values -> values.values().forEach(each -> collect(each, columns));
            case Record holder -> components(holder, columns);
            case null, default -> {
                // codes and literals name no column
            }
        }
    }

    private static void components(Record holder, Set<String> columns) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            try {
                collect(component.getAccessor().invoke(holder), columns);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of the mapping cannot be read", e);
            }
        }
    }
}
