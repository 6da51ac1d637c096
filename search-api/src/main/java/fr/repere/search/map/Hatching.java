package fr.repere.search.map;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Fills shapes. Lines go through the whole sheet at one rhythm, so that neighbours look like one surface. */
final class Hatching {

    private static final double RHYTHM = 8;

    private Hatching() {}

    /** Fills a shape, in units. */
    static void fill(Ink ink, Shape shape, Fill fill) {
        ink.fill(shape, fill.rgb());
        if (fill.hatch() == Fill.Hatch.NONE) {
            return;
        }
        Shape clip = ink.graphics().getClip();
        ink.graphics().clip(shape);
        ink.stroke(lines(shape.getBounds2D(), fill.hatch()), ink(fill.rgb()), 1.1);
        ink.graphics().setClip(clip);
    }

    /** Seen on its ground, but quieter than a border. */
    private static int ink(int ground) {
        return Lch.lightness(ground) > 55 ? Tint.mixed(ground, Tint.INK, 0.42) : Tint.mixed(ground, Tint.PAPER, 0.5);
    }

    private static Shape lines(Rectangle2D box, Fill.Hatch hatch) {
        Path2D lines = new Path2D.Double();
        boolean rising = hatch == Fill.Hatch.RISING;
        double x = rising ? box.getMinX() + box.getMinY() : box.getMinX() - box.getMaxY();
        double last = rising ? box.getMaxX() + box.getMaxY() : box.getMaxX() - box.getMinY();
        for (double at = Math.ceil(x / RHYTHM) * RHYTHM; at <= last; at += RHYTHM) {
            lines.moveTo(rising ? at - box.getMinY() : at + box.getMinY(), box.getMinY());
            lines.lineTo(rising ? at - box.getMaxY() : at + box.getMaxY(), box.getMaxY());
        }
        return lines;
    }
}
