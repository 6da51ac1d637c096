package fr.repere.geodata.importing.table;

import org.jspecify.annotations.Nullable;

/** A record of a table, by column. */
@FunctionalInterface
interface Row {

    /** The value of a column, stripped; null when it is empty or absent. */
    @Nullable
    String value(String column);
}
