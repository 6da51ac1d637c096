package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet that is ready to be drawn, in units: its composition is fixed, its boundaries are at hand. */
final class Picture implements MapDrawing {

    private final MapSheet sheet;
    private final Material material;
    private final Composition composition;
    private final Map<Frame, Map<String, Generalised>> shapes;

    Picture(MapSheet sheet, Material material, Composition composition, Map<Frame, Map<String, Generalised>> shapes) {
        this.sheet = sheet;
        this.material = material;
        this.composition = composition;
        this.shapes = shapes;
    }

    @Override
    public double width() {
        return composition.width();
    }

    @Override
    public double height() {
        return composition.height();
    }

    MapSheet sheet() {
        return sheet;
    }

    @Override
    public void draw(Graphics2D canvas) {
        draw(new Ink(canvas));
    }

    /** Draws all of it. */
    void draw(Ink ink) {
        composition.heading().forEach(line -> line.write(ink));
        List<Frame> zooms = composition.frames().stream()
                .filter(frame -> frame.role() == Role.ZOOM)
                .toList();
        Set<Record> unwritten = labelled();
        for (Frame frame : composition.frames()) {
            FramePainter painter = new FramePainter(ink, frame, material, shapes.getOrDefault(frame, Map.of()), zooms);
            if (frame.role() == Role.ZOOM) {
                ink.fill(frame.box(), Tint.PAPER);
            }
            unwritten.removeAll(painter.draw());
            painter.furniture();
        }
        if (!unwritten.isEmpty()) {
            remark(ink, MapWords.of(sheet.heading().language(), "unnumbered", unwritten.size()));
        }
        composition.keys().forEach(key -> key.block().draw(ink, key.box()));
        composition.footer().forEach(line -> line.write(ink));
    }

    /** All that has a label or a number, and a window to have it in. */
    private Set<Record> labelled() {
        Set<Zone> zones = EnumSet.noneOf(Zone.class);
        composition.frames().forEach(frame -> zones.add(frame.zone()));
        Set<Record> labelled = new HashSet<>(sheet.scene().areas());
        labelled.removeIf(area -> ((MapSheet.Area) area).label().isEmpty());
        labelled.removeAll(material.beside(zones));
        sheet.scene().points().stream()
                .filter(point -> Zone.of(point.at()).filter(zones::contains).isPresent())
                .forEach(labelled::add);
        return labelled;
    }

    /** Beside the scale, since how much found room is known only now. */
    private void remark(Ink ink, String text) {
        Frame map = composition.frames().getFirst();
        Line line = Lettering.line(text, new Style(14.5, false, composition.rightToLeft()));
        ink.write(line, map.box().getMaxX() - line.width(), map.box().getMaxY() + 28, Tint.PALE_INK);
    }
}
