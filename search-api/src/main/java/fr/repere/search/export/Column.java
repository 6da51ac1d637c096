package fr.repere.search.export;

import fr.repere.search.table.Cell;
import java.util.function.Function;

/**
 * A column of the exports.
 *
 * @param key its name for programs: a property in GeoJSON, a column in a GeoPackage
 * @param header its name for people, in French
 * @param type what its cells hold when they hold something
 */
record Column(String key, String header, Type type, Of of, Function<PlaceRow, Cell> value) {

    /** What a column holds. */
    enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE
    }

    /** Whether a column says something of the fiche or of one of its places. */
    enum Of {
        FICHE,
        PLACE,
        /** The position itself, which is a geometry where there are geometries. */
        POSITION
    }
}
