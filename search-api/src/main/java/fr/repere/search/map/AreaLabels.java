package fr.repere.search.map;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Writes the label of each territory in it, where it has room: largest first, none over another. */
final class AreaLabels {

    private static final Style LARGE = Style.of(16.5).strong();
    private static final Style SMALL = Style.of(12.5).strong();

    private static final double AIR = 1.5;
    /** Narrower than this, in units, no territory can hold a digit; to look for its roomiest place would take longer than the map. */
    private static final double LEAST_ROOM = 7;

    private final Ink ink;
    private final Frame frame;
    private final Material material;
    private final Map<String, Generalised> shapes;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private record Place(MapSheet.Area area, String label, Point2D at, double room) {}

    AreaLabels(Ink ink, Frame frame, Material material, Map<String, Generalised> shapes) {
        this.ink = ink;
        this.frame = frame;
        this.material = material;
        this.shapes = shapes;
    }

    /**
     * Writes them.
     *
     * @param elsewhere windows that show their part larger: what finds no room here may have it there
     * @return whose label found room
     */
    Set<MapSheet.Area> draw(List<Frame> elsewhere) {
        List<Place> places = new ArrayList<>();
        material.scene()
                .areas()
                .forEach(area -> area.label()
                        .ifPresent(label -> place(area, label)
                                .filter(place -> frame.box().contains(place.at()))
                                .ifPresent(places::add)));
        places.sort(Comparator.comparingDouble(place -> -place.room()));
        Set<MapSheet.Area> written = new HashSet<>();
        for (Place place : places) {
            boolean larger = elsewhere.stream()
                    .anyMatch(window -> frame.onSheet(window.seen()).contains(place.at()));
            if (write(place, larger)) {
                written.add(place.area());
            }
        }
        return written;
    }

    private Optional<Place> place(MapSheet.Area area, String label) {
        Generalised shape = shapes.get(area.id());
        if (shape != null) {
            Envelope extent = shape.geometry().getEnvelopeInternal();
            if (Math.min(extent.getWidth(), extent.getHeight()) < LEAST_ROOM * frame.metresPerUnit()) {
                return Optional.empty();
            }
            Generalised.Middle middle = shape.middle();
            return Optional.of(new Place(area, label, frame.at(middle.at()), middle.radius() / frame.metresPerUnit()));
        }
        return material.dot(area.id())
                .filter(placed -> placed.zone() == frame.zone())
                .map(placed -> new Place(area, label, frame.at(placed.at()), 5));
    }

    /** On the territory when it fits; a little over its edge only where it has no larger window. */
    private boolean write(Place place, boolean largerElsewhere) {
        for (Style style : List.of(LARGE, SMALL)) {
            Line line = Lettering.line(place.label(), style);
            double half = Math.hypot(line.width(), line.capHeight()) / 2;
            boolean last = style == SMALL && !largerElsewhere;
            if (half > place.room() && !last) {
                continue;
            }
            Optional<Rectangle2D> free = last ? around(place, line) : free(place.at(), line);
            if (free.isPresent()) {
                taken.add(free.get());
                write(line, place.area().fill(), free.get());
                return true;
            }
        }
        return false;
    }

    /** In the roomiest place of the territory, or else beside it, still in the territory. */
    private Optional<Rectangle2D> around(Place place, Line line) {
        Optional<Rectangle2D> middle = free(place.at(), line);
        Shape shape = shapes.containsKey(place.area().id())
                ? frame.toSheet()
                        .createTransformedShape(
                                Objects.requireNonNull(shapes.get(place.area().id()))
                                        .shape())
                : new Rectangle2D.Double();
        for (int i = 0; i < 36 && middle.isEmpty(); i++) {
            double distance = 5 * (1 + i / 12);
            double angle = i % 12 * Math.PI / 6;
            Point2D moved = new Point2D.Double(
                    place.at().getX() + distance * Math.cos(angle), place.at().getY() + distance * Math.sin(angle));
            middle = shape.contains(moved) ? free(moved, line) : Optional.empty();
        }
        return middle;
    }

    private Optional<Rectangle2D> free(Point2D at, Line line) {
        Rectangle2D box = new Rectangle2D.Double(
                at.getX() - line.width() / 2 - AIR,
                at.getY() - line.capHeight() / 2 - AIR,
                line.width() + 2 * AIR,
                line.capHeight() + 2 * AIR);
        boolean free = frame.inner().contains(box) && taken.stream().noneMatch(box::intersects);
        return free ? Optional.of(box) : Optional.empty();
    }

    private void write(Line line, Fill fill, Rectangle2D box) {
        boolean dark = Lch.lightness(fill.rgb()) < 58;
        ink.halo(line, box.getX() + AIR, box.getMaxY() - AIR, 1.6, dark ? fill.rgb() : Tint.PAPER);
        ink.write(line, box.getX() + AIR, box.getMaxY() - AIR, dark ? Tint.PAPER : Tint.INK);
    }
}
