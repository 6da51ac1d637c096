package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import fr.repere.search.map.Material.Placed;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Draws what a window shows, from the bottom to the top. */
final class FramePainter {

    private static final int FIRST_TOWNS = 3;

    private final Ink ink;
    private final Frame frame;
    private final Material material;
    private final Map<String, Generalised> shapes;
    private final List<Frame> zooms;
    private final Envelope window;

    FramePainter(Ink ink, Frame frame, Material material, Map<String, Generalised> shapes, List<Frame> zooms) {
        this.ink = ink;
        this.frame = frame;
        this.material = material;
        this.shapes = shapes;
        this.zooms = frame.role() == Role.MAIN ? zooms : List.of();
        this.window = frame.seen();
    }

    /**
     * Draws it.
     *
     * @return the areas and points whose labels and numbers found room
     */
    Set<Record> draw() {
        Shape clip = ink.graphics().getClip();
        ink.graphics().clip(frame.box());
        base();
        areas();
        outlines();
        dots();
        spots();
        zooms.forEach(zoom -> ink.stroke(frame.onSheet(zoom.seen()), Tint.INK, 1));
        Set<Record> written = new HashSet<>(new AreaLabels(ink, frame, material, shapes).draw(zooms));
        written.addAll(points());
        ink.graphics().setClip(clip);
        return written;
    }

    /** The greatest towns are named before the points are numbered, which can move; the others where room is left. */
    private List<MapSheet.Point> points() {
        MapSheet.Scene scene = material.scene();
        PointPainter painter = new PointPainter(ink, frame, scene.points(), zooms);
        int first = Math.min(FIRST_TOWNS, scene.towns().size());
        painter.name(scene.towns().subList(0, first));
        List<MapSheet.Point> written = painter.draw();
        painter.name(scene.towns().subList(first, scene.towns().size()));
        return written;
    }

    private void base() {
        Set<String> coloured = new HashSet<>();
        material.scene().areas().forEach(area -> coloured.add(area.id()));
        Set<String> focus = Set.copyOf(material.scene().focus());
        for (String id : material.scene().base()) {
            if (!coloured.contains(id)) {
                seen(id).ifPresent(shape -> {
                    ink.fill(shape, Tint.BASE_FILL);
                    ink.stroke(shape, Tint.BASE_BORDER, 0.9);
                });
            }
        }
        focus.stream()
                .filter(id -> !coloured.contains(id))
                .forEach(id -> seen(id).ifPresent(shape -> ink.fill(shape, Tint.PAPER)));
    }

    /** Those of one colour as one surface, which is faster than each by itself, unless the format gives each its name. */
    private void areas() {
        Map<Fill, Path2D> surfaces = new LinkedHashMap<>();
        Path2D borders = new Path2D.Float();
        for (MapSheet.Area area : material.scene().areas()) {
            shape(area.id()).ifPresent(shape -> {
                if (ink.isNaming()) {
                    ink.name(area.label()
                            .map(label -> area.name() + " : " + label)
                            .orElse(area.name()));
                    Hatching.fill(ink, frame.toSheet().createTransformedShape(shape), area.fill());
                } else {
                    add(shape, surfaces.computeIfAbsent(area.fill(), fill -> new Path2D.Float()));
                }
                add(shape, borders);
            });
        }
        surfaces.forEach((fill, surface) -> Hatching.fill(ink, surface, fill));
        ink.stroke(borders, Tint.BORDER, material.scene().areas().size() > 2000 ? 0.25 : 0.8);
    }

    private void add(Shape shape, Path2D path) {
        path.append(shape.getPathIterator(frame.toSheet()), false);
    }

    /**
     * What must be seen whole stands out from its neighbours; not where smaller territories fill it, whose boundaries may come from
     * another source and not agree.
     */
    private void outlines() {
        if (material.scene().areas().stream().anyMatch(area -> shapes.containsKey(area.id()))) {
            return;
        }
        material.scene().focus().forEach(id -> seen(id).ifPresent(shape -> ink.stroke(shape, Tint.INK, 1.3)));
    }

    /** Territories without boundary; the darkest last, since they are what a map is looked at for. */
    private void dots() {
        List<MapSheet.Area> dotted = new ArrayList<>(material.scene().areas().stream()
                .filter(area -> material.dot(area.id())
                        .filter(dot -> dot.zone() == frame.zone())
                        .isPresent())
                .toList());
        dotted.sort(
                Comparator.comparingDouble(area -> -Lch.lightness(area.fill().rgb())));
        double room = frame.box().getWidth() * frame.box().getHeight() / Math.max(1, dotted.size());
        double radius = Math.clamp(0.25 * Math.sqrt(room), 1.5, 7);
        dotted.forEach(area -> material.dot(area.id()).ifPresent(at -> dot(at, radius, area.fill())));
    }

    private void spots() {
        material.scene()
                .spots()
                .forEach(spot -> Placed.of(spot.at()).ifPresent(placed -> dot(placed, 3.5, spot.fill())));
    }

    private void dot(Placed placed, double radius, Fill fill) {
        if (placed.zone() != frame.zone() || !window.contains(placed.at())) {
            return;
        }
        Point2D at = frame.at(placed.at());
        Shape dot = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        ink.fill(dot, fill.rgb());
        if (radius > 2) {
            ink.stroke(dot, Tint.BORDER, 0.5);
        }
    }

    /** The shape of a territory on the sheet, when any of it is in the window. */
    private Optional<Shape> seen(String id) {
        return shape(id).map(shape -> frame.toSheet().createTransformedShape(shape));
    }

    /** The shape of a territory on its plane, when any of it is in the window. */
    private Optional<Shape> shape(String id) {
        return Optional.ofNullable(shapes.get(id))
                .filter(shape -> shape.geometry().getEnvelopeInternal().intersects(window))
                .map(Generalised::shape);
    }

    /** The window's own edge, name and scale. */
    void furniture() {
        double x = frame.box().getX();
        double bottom = frame.box().getMaxY();
        if (frame.role() == Role.MAIN) {
            zooms.forEach(this::reference);
            ScaleBar.draw(ink, frame, x + 4, bottom + 28, 160, 15);
            return;
        }
        ink.stroke(frame.box(), frame.role() == Role.ZOOM ? Tint.INK : Tint.BOX, 1);
        Line caption = Lettering.line(frame.caption(), Style.of(15).strong());
        ink.halo(caption, x + 8, frame.box().getY() + 20, 2.5, Tint.PAPER);
        ink.write(caption, x + 8, frame.box().getY() + 20, Tint.INK);
        ScaleBar.draw(ink, frame, x + 9, bottom - 9, frame.box().getWidth() * 0.4, 12.5);
    }

    /** The letter of a larger window beside the part that it shows. */
    private void reference(Frame zoom) {
        Rectangle2D part = frame.onSheet(zoom.seen());
        Line letter = Lettering.line(zoom.caption(), Style.of(14).strong());
        double x = Math.min(part.getMaxX() + 4, frame.box().getMaxX() - letter.width());
        double y = Math.max(part.getY() + letter.capHeight(), frame.box().getY() + letter.capHeight());
        ink.halo(letter, x, y, 2, Tint.PAPER);
        ink.write(letter, x, y, Tint.INK);
    }
}
