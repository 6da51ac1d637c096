package fr.repere.search.ogc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some features in the order of their collection.
 *
 * @param next where the following ones begin; empty when there are none
 * @param matched how many there are in all, where that was known without asking for it
 */
public record Chunk(List<Feature> features, Optional<String> next, OptionalLong matched) {

    /** Features of which the following ones begin behind the id of the last. */
    static Chunk of(List<Feature> features, boolean more, OptionalLong matched) {
        Optional<String> next = more ? Optional.of(features.getLast().id()) : Optional.empty();
        return new Chunk(List.copyOf(features), next, matched);
    }
}
