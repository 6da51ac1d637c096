package fr.repere.search.ogc;

import fr.repere.search.query.ItemQuery;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One answer of features, read while it is written: never more than a chunk of it is in memory. The first chunk is read at once, so that what
 * fails does so before anything is written.
 */
public final class ItemsReading {

    private final FeatureSource source;
    private final ItemQuery query;
    private final int limit;
    private final long matched;
    private Chunk chunk;
    private int returned;

    private ItemsReading(FeatureSource source, ItemQuery query, int limit, Chunk first) {
        this.source = source;
        this.query = query;
        this.limit = limit;
        this.chunk = first;
        this.matched = first.matched().orElseGet(() -> source.matched(query));
    }

    /**
     * Begins to read.
     *
     * @param after what an earlier answer called its next
     * @param limit how many features at most
     */
    public static ItemsReading of(FeatureSource source, ItemQuery query, Optional<String> after, int limit) {
        return new ItemsReading(
                source, query, limit, source.read(query, after, Math.min(limit, source.largestChunk())));
    }

    /** How many features match, on all pages. */
    public long matched() {
        return matched;
    }

    /** Reads to the end of this answer. */
    public void forEach(Consumer<Feature> taking) {
        chunk.features().forEach(taking);
        returned = chunk.features().size();
        while (chunk.next().isPresent() && returned < limit) {
            chunk = source.read(query, chunk.next(), Math.min(limit - returned, source.largestChunk()));
            chunk.features().forEach(taking);
            returned += chunk.features().size();
        }
    }

    /** How many features were read. */
    public int returned() {
        return returned;
    }

    /** After the last feature was read: where the next answer begins, when there is one. */
    public Optional<String> next() {
        return chunk.next();
    }
}
