package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import fr.repere.search.map.Material.Placed;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Draws what a window shows, from the bottom to the top. */
final class FramePainter {

    private final Ink ink;
    private final Frame frame;
    private final Material material;
    private final Map<String, Generalised> shapes;

    FramePainter(Ink ink, Frame frame, Material material, Map<String, Generalised> shapes) {
        this.ink = ink;
        this.frame = frame;
        this.material = material;
        this.shapes = shapes;
    }

    void draw() {
        Shape clip = ink.graphics().getClip();
        ink.graphics().clip(frame.box());
        base();
        areas();
        outlines();
        dots();
        spots();
        ink.graphics().setClip(clip);
    }

    private void base() {
        Set<String> coloured = new HashSet<>();
        material.scene().areas().forEach(area -> coloured.add(area.id()));
        for (String id : material.scene().base()) {
            if (!coloured.contains(id)) {
                seen(id).ifPresent(shape -> {
                    ink.fill(shape, Tint.BASE_FILL);
                    ink.stroke(shape, Tint.BASE_BORDER, 0.9);
                });
            }
        }
    }

    private void areas() {
        for (MapSheet.Area area : material.scene().areas()) {
            seen(area.id()).ifPresent(shape -> {
                ink.name(area.label().map(label -> area.name() + " : " + label).orElse(area.name()));
                Hatching.fill(ink, shape, area.fill());
            });
        }
        double width = material.scene().areas().size() > 2000 ? 0.25 : 0.8;
        for (MapSheet.Area area : material.scene().areas()) {
            seen(area.id()).ifPresent(shape -> ink.stroke(shape, Tint.BORDER, width));
        }
    }

    /** What must be seen whole stands out from its neighbours. */
    private void outlines() {
        material.scene().focus().forEach(id -> seen(id).ifPresent(shape -> ink.stroke(shape, Tint.INK, 1.3)));
    }

    /** Territories without boundary; the darkest last, since they are what a map is looked at for. */
    private void dots() {
        List<MapSheet.Area> dotted = new ArrayList<>(material.scene().areas().stream()
                .filter(area -> material.dot(area.id()).isPresent())
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
        if (placed.zone() != frame.zone() || !frame.seen().contains(placed.at())) {
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
        Envelope window = frame.seen();
        return Optional.ofNullable(shapes.get(id))
                .filter(shape -> shape.geometry().getEnvelopeInternal().intersects(window))
                .map(shape -> frame.toSheet().createTransformedShape(shape.shape()));
    }

    /** The window's own edge, name and scale. */
    void furniture() {
        double x = frame.box().getX();
        double bottom = frame.box().getMaxY();
        if (frame.role() == Role.MAIN) {
            ScaleBar.draw(ink, frame, x + 4, bottom + 28, 160, 15);
            return;
        }
        ink.stroke(frame.box(), Tint.BOX, 1);
        Line caption = Lettering.line(frame.caption(), Style.of(15).strong());
        ink.halo(caption, x + 8, frame.box().getY() + 20, 2.5, Tint.PAPER);
        ink.write(caption, x + 8, frame.box().getY() + 20, Tint.INK);
        ScaleBar.draw(ink, frame, x + 9, bottom - 9, frame.box().getWidth() * 0.4, 12.5);
    }
}
