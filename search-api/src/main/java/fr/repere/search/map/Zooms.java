package fr.repere.search.map;

import fr.repere.search.map.Boundaries.Boundary;
import fr.repere.search.map.Frame.Role;
import fr.repere.search.map.Material.Placed;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * Chooses what deserves a window of its own: towns where numbered points stand too close, territories too small to be seen. The window
 * goes where the map is empty; where it is full there is none, and leaders have to do.
 */
final class Zooms {

    private static final double CROWD = 24;
    private static final int LEAST_SPOTS = 5;
    private static final int MOST_WINDOWS = 3;
    private static final double TOO_SMALL = 17;
    private static final double LEAST_GAIN = 2;
    private static final double SPOT_METRES = 20;
    private static final double AIR = 6;

    private final Frame map;
    private final Material material;
    private final List<Frame> windows = new ArrayList<>();

    private Zooms(Frame map, Material material) {
        this.map = map;
        this.material = material;
    }

    /** The windows for a map, their captions A, B, C; none when nothing is too small. */
    static List<Frame> of(Frame map, Material material) {
        Zooms zooms = new Zooms(map, material);
        zooms.towns();
        zooms.smallTerritories();
        return zooms.windows;
    }

    private void towns() {
        List<Coordinate> spots = spots();
        List<Point2D> points = spots.stream().map(map::at).toList();
        double widest = 0.25 * Math.min(map.box().getWidth(), map.box().getHeight());
        for (List<Integer> crowd : Crowds.of(points, CROWD, widest, LEAST_SPOTS)) {
            Envelope extent = new Envelope();
            crowd.forEach(index -> extent.expandToInclude(spots.get(index)));
            extent.expandBy(Math.max(150, 0.12 * Math.max(extent.getWidth(), extent.getHeight())));
            open(extent, Math.clamp(80 * Math.sqrt(crowd.size()), 220, 430));
        }
    }

    /** Where points are, each spot once: what stands on one spot shares a label anyway. */
    private List<Coordinate> spots() {
        return material.scene().points().stream()
                .flatMap(point -> Placed.of(point.at()).stream())
                .filter(placed -> placed.zone() == map.zone() && map.seen().contains(placed.at()))
                .map(placed -> new Coordinate(
                        SPOT_METRES * Math.round(placed.at().x / SPOT_METRES),
                        SPOT_METRES * Math.round(placed.at().y / SPOT_METRES)))
                .distinct()
                .toList();
    }

    /** Only on maps of few territories: among a thousand many are small. */
    private void smallTerritories() {
        if (material.scene().areas().size() > 150) {
            return;
        }
        List<Envelope> small = material.scene().areas().stream()
                .flatMap(area -> boundary(area).stream())
                .map(boundary -> boundary.shape().getEnvelopeInternal())
                .filter(extent -> Math.min(extent.getWidth(), extent.getHeight()) < TOO_SMALL * map.metresPerUnit())
                .toList();
        List<Point2D> middles =
                small.stream().map(extent -> map.at(extent.centre())).toList();
        Crowds.of(middles, 2 * TOO_SMALL, 120, 2).stream().limit(1).forEach(crowd -> {
            Envelope extent = new Envelope();
            crowd.forEach(index -> extent.expandToInclude(small.get(index)));
            extent.expandBy(0.06 * extent.getWidth(), 0.06 * extent.getHeight());
            open(extent, 215);
        });
    }

    private Optional<Boundary> boundary(MapSheet.Area area) {
        return Optional.ofNullable(material.boundaries().get(area.id()))
                .filter(boundary -> boundary.zone() == map.zone());
    }

    private void open(Envelope extent, double side) {
        if (windows.size() >= MOST_WINDOWS || !map.seen().intersects(extent)) {
            return;
        }
        for (double size = side; size >= 0.6 * side; size *= 0.9) {
            double gain = map.metresPerUnit() * size / Math.max(extent.getWidth(), extent.getHeight());
            Optional<Rectangle2D> free = gain < LEAST_GAIN ? Optional.empty() : freeCorner(extent, size);
            if (free.isPresent()) {
                Rectangle2D inner = inset(free.get());
                String caption = String.valueOf((char) ('A' + windows.size()));
                windows.add(Frame.showing(extent, map.zone(), inner, Role.ZOOM, caption)
                        .within(free.get()));
                return;
            }
        }
    }

    private static Rectangle2D inset(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 6, box.getY() + 22, box.getWidth() - 12, box.getHeight() - 40);
    }

    /** Along the edges of the map, corners first. */
    private Optional<Rectangle2D> freeCorner(Envelope extent, double size) {
        double height = 40 + (size - 12) * Math.clamp(extent.getHeight() / extent.getWidth(), 0.7, 1.3);
        Rectangle2D box = map.box();
        double right = box.getMaxX() - size - 1;
        double low = box.getMaxY() - height - 1;
        List<Rectangle2D> candidates = new ArrayList<>();
        for (double along = 0; along <= 0.5; along += 0.1) {
            for (double x : new double[] {along, 1 - along}) {
                double left = box.getX() + 1 + x * (right - box.getX() - 1);
                candidates.add(new Rectangle2D.Double(left, box.getY() + 1, size, height));
                candidates.add(new Rectangle2D.Double(left, low, size, height));
            }
            for (double y : new double[] {along, 1 - along}) {
                double top = box.getY() + 1 + y * (low - box.getY() - 1);
                candidates.add(new Rectangle2D.Double(box.getX() + 1, top, size, height));
                candidates.add(new Rectangle2D.Double(right, top, size, height));
            }
        }
        return candidates.stream().filter(this::isFree).findFirst();
    }

    /** Whether nothing that matters is under it: neither coloured nor asked for territories, nor points, nor another window. */
    private boolean isFree(Rectangle2D box) {
        if (windows.stream().anyMatch(window -> window.box().intersects(box))) {
            return false;
        }
        Envelope under = map.onPlane(box);
        under.expandBy(AIR * map.metresPerUnit());
        boolean points = Stream.concat(
                        material.scene().points().stream().map(MapSheet.Point::at),
                        material.scene().spots().stream().map(MapSheet.Spot::at))
                .flatMap(at -> Placed.of(at).stream())
                .anyMatch(placed -> placed.zone() == map.zone() && under.contains(placed.at()));
        boolean dots = material.scene().areas().stream()
                .flatMap(area -> material.dot(area.id()).stream())
                .anyMatch(placed -> placed.zone() == map.zone() && under.contains(placed.at()));
        return !points && !dots && !territories(under);
    }

    private boolean territories(Envelope under) {
        Polygon box = (Polygon) Grid.FACTORY.toGeometry(under);
        return Stream.concat(
                        material.scene().areas().stream().map(MapSheet.Area::id), material.scene().focus().stream())
                .map(id -> material.boundaries().get(id))
                .filter(Objects::nonNull)
                .filter(boundary -> boundary.zone() == map.zone())
                .anyMatch(boundary -> RectangleIntersects.intersects(box, boundary.shape()));
    }
}
