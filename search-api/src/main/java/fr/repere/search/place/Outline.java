package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.query.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Distances from the boundary of a territory. Built once per territory and shared: everything costly is kept. */
final class Outline implements Origin {

    private static final int SAMPLES = 128;
    /** Segments per quarter circle: the polygon stays within 0.12 % of the radius. */
    private static final int QUARTER_CIRCLE = 16;
    /** How much of the radius the simplified edge may be off. */
    private static final double TOLERANCE = 0.0015;
    /** How many radii are kept per territory: people ask few different ones. */
    private static final int RADII = 16;
    /** 0.000001 degree, about 10 cm. */
    private static final PrecisionModel DECIMALS = new PrecisionModel(1_000_000);

    private static final double LEAST_HALFWAY_METRES = 10_000;

    private final LonLat centre;
    private final LocalPlane plane;
    private final Geometry onPlane;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance edge;
    private final List<LonLat> samples;
    private final Cache<Double, Geometry> surroundings =
            Caffeine.newBuilder().maximumSize(RADII).build();

    /** The outline of a polygon or multipolygon in WGS84 degrees. */
    Outline(Geometry boundary) {
        this.centre = LonLat.of(boundary.getInteriorPoint());
        this.plane = new LocalPlane(LonLat.of(boundary.getEnvelope().getCentroid()));
        this.onPlane = plane.toPlane(boundary);
        this.inside = new IndexedPointInAreaLocator(onPlane);
        this.edge = new IndexedFacetDistance(onPlane);
        this.samples = samples(onPlane.getBoundary());
    }

    @Override
    public Optional<LonLat> centre() {
        return Optional.of(centre);
    }

    @Override
    public List<LonLat> samples() {
        return samples;
    }

    @Override
    public Optional<Geometry> within(double metres) {
        return Optional.of(surroundings.get(metres, this::buffered));
    }

    @Override
    public OptionalDouble metresTo(LonLat position) {
        Coordinate point = plane.toPlane(position);
        if (inside.locate(point) != Location.EXTERIOR) {
            return OptionalDouble.of(0);
        }
        Coordinate nearest = edge.nearestLocations(Wgs84.FACTORY.createPoint(point))[0].getCoordinate();
        return OptionalDouble.of(plane.toEarth(nearest).metresTo(position));
    }

    @Override
    public double halfwayMetres() {
        return Math.max(LEAST_HALFWAY_METRES, onPlane.getEnvelopeInternal().getDiameter() / 2);
    }

    private Geometry buffered(double metres) {
        BufferParameters round = new BufferParameters(QUARTER_CIRCLE);
        // A boundary finer than the tolerance would cost seconds and change nothing.
        Geometry coarse = TopologyPreservingSimplifier.simplify(onPlane, metres * TOLERANCE);
        Geometry around = BufferOp.bufferOp(coarse, metres, round);
        Geometry plain = TopologyPreservingSimplifier.simplify(around, metres * TOLERANCE);
        return GeometryPrecisionReducer.reduce(plane.toEarth(plain), DECIMALS);
    }

    private List<LonLat> samples(Geometry lines) {
        Coordinate[] corners = lines.getCoordinates();
        if (corners.length <= SAMPLES) {
            return Arrays.stream(corners).distinct().map(plane::toEarth).toList();
        }
        LengthIndexedLine along = new LengthIndexedLine(lines);
        double step = lines.getLength() / SAMPLES;
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> plane.toEarth(along.extractPoint(i * step)))
                .toList();
    }
}
