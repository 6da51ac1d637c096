package fr.repere.admin.importing.desk;

import fr.repere.geodata.importing.run.ImportSources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says that files are: a kind of import, and for tables of one's own the mapping that was saved for them.
 *
 * @param mapping the name of a saved mapping; null when the columns must be named first, or the kind needs none
 */
record ImportKind(String kind, @Nullable String mapping) {

    private static final String TABLE = "csv";

    /** Reads the value of the form's choice: {@code data-inclusion}, {@code csv}, {@code csv:NAME}. */
    static Optional<ImportKind> parse(String text) {
        String[] parts = text.split(":", 2);
        boolean known = ImportSources.kinds().contains(parts[0]) && (parts.length == 1 || TABLE.equals(parts[0]));
        return known ? Optional.of(new ImportKind(parts[0], parts.length == 2 ? parts[1] : null)) : Optional.empty();
    }

    boolean isTable() {
        return TABLE.equals(kind);
    }
}
