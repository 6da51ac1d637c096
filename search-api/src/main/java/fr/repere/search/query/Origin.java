package fr.repere.search.query;

import fr.repere.geodata.geometry.LonLat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What distances are measured from: a point, or the boundary of a territory. Distances are in metres, positions in WGS84. */
public interface Origin {

    /** The places that it is made of: itself, or each of several. */
    default List<Origin> parts() {
        return List.of(this);
    }

    /** A position in the middle, absent when nothing is known of where the territory lies, or when there are several. */
    Optional<LonLat> centre();

    /** Some 48 positions that stand for the origin where only distances between points can be computed. */
    List<LonLat> samples();

    /**
     * Everything within a number of metres, the inside included, as well-known text with the longitude first; absent when nothing
     * is known of where the territory lies, or for several, which are asked one by one.
     */
    Optional<String> within(double metres);

    /** The distance to a position, 0 inside a boundary; absent when nothing is known of where the territory lies. */
    OptionalDouble metresTo(LonLat position);

    /** How far, in metres, a point of the boundary may be from the nearest sample; 0 when the samples are all there is. */
    default double gapMetres() {
        return 0;
    }

    /** From how far away a place counts half as close: grows with the size of the territory. */
    double halfwayMetres();
}
