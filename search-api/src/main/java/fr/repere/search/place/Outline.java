package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Distances from the boundary of a territory. Built once per territory and shared: everything costly is kept.
 *
 * <p>The edge of its surroundings is off by at most {@value #OFF} of the radius, outwards and inwards, or by {@value #LEAST_OFF} metre
 * where that is more.
 */
final class Outline implements Origin {

    /** How much of the radius the edge of the surroundings may be off. */
    private static final double OFF = 0.001;
    /** How many metres it may be off at any radius: positions of addresses are not better. */
    private static final double LEAST_OFF = 1;
    /** Segments per quarter circle: the arcs before they become chords are off by 0.008 % of the radius. */
    private static final int QUARTER_CIRCLE = 64;
    /** How that is shared: by the boundary before it is widened, by drawing the edge too far out, by chords inwards and outwards. */
    private static final double COARSE = 0.2;

    private static final double BEYOND = 0.8;
    private static final double CUT = 1.6;
    private static final double LEFT = 0.1;
    /**
     * What lies inside is told by lines that are straight in degrees, as RFC 7946 has them and as fiches are put into territories; on the
     * plane such short ones are so within half a metre. Distances are from geodesics between the corners, as PostGIS measures them on a
     * geography: these are straight on the plane. The two are 16 m apart in the middle of a side of 30 km.
     */
    private static final double STRAIGHT_DEGREES = 0.05;

    private static final double STRAIGHT_METRES = 5_000;
    private static final double METRES_PER_DEGREE = 111_200;
    /** How many radii are kept per territory: people ask few different ones. */
    private static final int RADII = 8;
    /** 0.000001 degree, about 10 cm. */
    private static final PrecisionModel DECIMALS = new PrecisionModel(1_000_000);

    private static final double LEAST_HALFWAY_METRES = 10_000;

    private final LonLat centre;
    private final LocalPlane plane;
    private final Geometry onPlane;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance edge;
    private final List<LonLat> samples;
    private final double gap;
    private final Cache<Double, String> surroundings =
            Caffeine.newBuilder().maximumSize(RADII).build();

    /** The outline of a polygon or multipolygon in WGS84 degrees. */
    Outline(Geometry boundary) {
        this.centre = LonLat.of(boundary.getInteriorPoint());
        this.plane = new LocalPlane(LonLat.of(boundary.getEnvelope().getCentroid()));
        this.onPlane = plane.toPlane(boundary);
        this.inside = new IndexedPointInAreaLocator(plane.toPlane(Densifier.densify(boundary, STRAIGHT_DEGREES)));
        this.edge = new IndexedFacetDistance(onPlane);
        Samples sampled = Samples.along(onPlane.getBoundary());
        this.samples = sampled.points().stream().map(plane::toEarth).toList();
        this.gap = sampled.gap();
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
    public double gapMetres() {
        return gap;
    }

    @Override
    public Optional<String> within(double metres) {
        return Optional.of(surroundings.get(metres, radius -> new WKTWriter().write(buffered(radius))));
    }

    @Override
    public OptionalDouble metresTo(LonLat position) {
        Coordinate point = plane.toPlane(position);
        if (holds(point)) {
            return OptionalDouble.of(0);
        }
        Coordinate nearest = edge.nearestLocations(Wgs84.FACTORY.createPoint(point))[0].getCoordinate();
        return OptionalDouble.of(plane.toEarth(nearest).metresTo(position));
    }

    @Override
    public double halfwayMetres() {
        return Math.max(LEAST_HALFWAY_METRES, onPlane.getEnvelopeInternal().getDiameter() / 2);
    }

    /** Whether a position lies inside or on the boundary. */
    boolean holds(LonLat position) {
        return holds(plane.toPlane(position));
    }

    /** How many corners it has: what it weighs in memory. */
    int corners() {
        return onPlane.getNumPoints();
    }

    private boolean holds(Coordinate point) {
        return inside.locate(point) != Location.EXTERIOR;
    }

    /**
     * Drawn a little too far out, so that chords may cut back from there to as much on the other side: they are a third fewer
     * than if they began on the edge.
     */
    private Geometry buffered(double metres) {
        double off = Math.max(metres * OFF, LEAST_OFF);
        // A boundary finer than that would cost seconds and change nothing.
        Geometry coarse = TopologyPreservingSimplifier.simplify(onPlane, off * COARSE);
        BufferParameters round = new BufferParameters(QUARTER_CIRCLE);
        round.setSimplifyFactor(off * COARSE / metres);
        Geometry beyond = BufferOp.bufferOp(coarse, metres + off * BEYOND, round);
        Geometry inDegrees = plane.toEarth(Densifier.densify(beyond, STRAIGHT_METRES));
        return GeometryPrecisionReducer.reduce(chords(inDegrees, off), DECIMALS);
    }

    /** Chords are laid where they will be straight: on degrees, stretched so that they are about as long both ways. */
    private Geometry chords(Geometry inDegrees, double off) {
        double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
        Geometry stretched =
                AffineTransformation.scaleInstance(east, METRES_PER_DEGREE).transform(inDegrees);
        return AffineTransformation.scaleInstance(1 / east, 1 / METRES_PER_DEGREE)
                .transform(Chords.along(stretched, off * CUT, off * LEFT));
    }
}
