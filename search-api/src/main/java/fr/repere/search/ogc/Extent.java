package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.geodata.geometry.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the features of a collection span (requirement {@code /req/core/fc-md-extent}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {

    /** Longitude and latitude in degrees on WGS84, longitude first. */
    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";
    /** 0.00001 degree is a metre: finer digits would be noise. */
    private static final double DIGITS = 100_000;

    /** One box: west, south, east, north. */
    public record Spatial(List<List<Double>> bbox, String crs) {}

    /** One interval of two RFC 3339 instants. */
    public record Temporal(List<List<String>> interval, String trs) {}

    /** Of features without time; nothing when they have no position either. */
    static Optional<Extent> of(Optional<BoundingBox> box) {
        return of(box, Optional.empty(), Optional.empty());
    }

    /** Of features between two days, both included as clocks show them in UTC. The box is rounded outwards. */
    static Optional<Extent> of(Optional<BoundingBox> box, Optional<LocalDate> first, Optional<LocalDate> last) {
        Optional<Temporal> temporal = first.flatMap(from ->
                last.map(to -> new Temporal(List.of(List.of(from + "T00:00:00Z", to + "T23:59:59Z")), GREGORIAN)));
        if (box.isEmpty() && temporal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Extent(box.map(Extent::spatial).orElse(null), temporal.orElse(null)));
    }

    private static Spatial spatial(BoundingBox box) {
        return new Spatial(
                List.of(List.of(
                        Math.max(-180, Math.floor(box.west() * DIGITS) / DIGITS),
                        Math.max(-90, Math.floor(box.south() * DIGITS) / DIGITS),
                        Math.min(180, Math.ceil(box.east() * DIGITS) / DIGITS),
                        Math.min(90, Math.ceil(box.north() * DIGITS) / DIGITS))),
                CRS84);
    }
}
