package fr.repere.search.ogc;

import fr.repere.search.query.ItemQuery;
import java.util.List;
import java.util.Optional;

/**
 * A collection of features in a stable order. Every method that reads throws {@link fr.repere.search.query.SearchUnavailable} when the index
 * does not answer.
 */
public interface FeatureSource {

    /** Its name in addresses. */
    String id();

    /** Its name for people, in French. */
    String title();

    /** What it holds, in French. */
    String description();

    /** By which properties it can be narrowed down. */
    List<Queryable> queryables();

    /** What its features span; nothing when it is empty. */
    Optional<Extent> extent();

    /** How many features match. */
    long matched(ItemQuery query);

    /**
     * The next features that match.
     *
     * @param after what an earlier chunk called its next
     * @param size how many at most
     * @throws fr.repere.search.query.InvalidParameter when {@code after} was not made by this collection
     */
    Chunk read(ItemQuery query, Optional<String> after, int size);

    /** How many features may be asked for at once. */
    int largestChunk();

    /** The feature with this id. */
    Optional<Feature> find(String id);
}
