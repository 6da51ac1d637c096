package fr.repere.search.place;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * Distances from a position: a point that was asked for, or the centre of a territory whose boundary is not known. Its circle is
 * drawn here, on the ellipsoid: the engine's own is one on a sphere, off by up to 0.6 %.
 */
record Spot(LonLat position) implements Origin {

    private static final double HALFWAY_METRES = 10_000;
    /** Of the polygon that stands for a circle: off by at most 0.07 % of the radius. The engine pays for each. */
    private static final int CORNERS = 64;

    @Override
    public Optional<LonLat> centre() {
        return Optional.of(position);
    }

    @Override
    public List<LonLat> samples() {
        return List.of(position);
    }

    @Override
    public Optional<String> within(double metres) {
        double corner = metres * 2 / (1 + Math.cos(Math.PI / CORNERS));
        return Optional.of(IntStream.rangeClosed(0, CORNERS)
                .mapToObj(i -> shortly(at(i % CORNERS * 360.0 / CORNERS, corner)))
                .collect(Collectors.joining(",", "POLYGON((", "))")));
    }

    /** Counterclockwise, so that the engine takes a ring that jumps over the date line for one that crosses it. */
    private GeodesicData at(double degreesFromNorth, double metres) {
        return Geodesic.WGS84.Direct(position.latitude(), position.longitude(), -degreesFromNorth, metres);
    }

    /** Down to 10 cm. */
    private static String shortly(GeodesicData corner) {
        return String.format(Locale.ROOT, "%.6f %.6f", corner.lon2, corner.lat2);
    }

    @Override
    public OptionalDouble metresTo(LonLat other) {
        return OptionalDouble.of(position.metresTo(other));
    }

    @Override
    public double halfwayMetres() {
        return HALFWAY_METRES;
    }
}
