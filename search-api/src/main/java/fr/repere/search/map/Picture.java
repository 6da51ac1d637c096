package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import java.awt.Graphics2D;
import java.util.Map;

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
        for (Frame frame : composition.frames()) {
            FramePainter painter = new FramePainter(ink, frame, material, shapes.getOrDefault(frame, Map.of()));
            if (frame.role() == Role.ZOOM) {
                ink.fill(frame.box(), Tint.PAPER);
            }
            painter.draw();
            painter.furniture();
        }
        composition
                .legend()
                .ifPresent(box -> new LegendBlock(sheet.legend(), composition.rightToLeft()).draw(ink, box));
        composition.footer().forEach(line -> line.write(ink));
    }
}
