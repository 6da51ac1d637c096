package fr.repere.search.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the next page of a search begins.
 *
 * @param snapshot the frozen view of the index that all pages of a search read
 * @param fingerprint of the search that it belongs to
 * @param asOf the minute for which the search asks what is open
 * @param totals of the search, which do not change from page to page
 * @param positions how far each scope has been read; a scope that is not named is at its beginning
 */
public record Cursor(String snapshot, String fingerprint, Instant asOf, Totals totals, Map<Scope, Position> positions) {

    /** Copies the positions. */
    public Cursor {
        positions = Map.copyOf(positions);
    }

    /**
     * How far a scope has been read.
     *
     * @param taken number of hits shown so far
     * @param after the sort values of the last one of which every earlier one was shown
     * @param ahead places, counted from 0 behind {@code after}, of hits that were shown before their turn
     */
    public record Position(long taken, List<SortValue> after, Set<Integer> ahead) {

        /** Nothing has been read. */
        public static final Position BEGINNING = new Position(0, List.of(), Set.of());
    }

    /** One sort value, as the search engine gave it. */
    public sealed interface SortValue {

        /** An integer, such as a date in milliseconds. */
        record Whole(long value) implements SortValue {}

        /** A decimal, such as a score or a distance. */
        record Decimal(double value) implements SortValue {}

        /** A text, such as an id. */
        record Text(String value) implements SortValue {}
    }
}
