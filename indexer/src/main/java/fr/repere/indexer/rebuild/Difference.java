package fr.repere.indexer.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * A fiche of which index and PostGIS do not say the same.
 *
 * @param expected the version that PostGIS has published; null when it has none
 * @param found the version in the index; null when it is not there
 */
public record Difference(
        String id, @Nullable Long expected, @Nullable Long found) {

    /** What is wrong. */
    public Kind kind() {
        if (found == null) {
            return Kind.MISSING;
        }
        return expected == null ? Kind.SUPERFLUOUS : Kind.OTHER_VERSION;
    }

    /** The ways in which an index can be wrong about a fiche. */
    public enum Kind {
        MISSING,
        SUPERFLUOUS,
        OTHER_VERSION
    }
}
