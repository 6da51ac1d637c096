package fr.repere.search.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** What a sheet is drawn with: Java2D, except for what formats do differently. Units of the sheet, y downwards. */
class Ink {

    private final Graphics2D graphics;

    Ink(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** The plain part. */
    final Graphics2D graphics() {
        return graphics;
    }

    /** Writes a line, its baseline beginning on the left at (x, y). */
    void write(Line line, double x, double y, int rgb) {
        graphics.setColor(new Color(rgb));
        line.layout().draw(graphics, (float) x, (float) y);
    }

    /** Whether the format can hold a name for each shape. */
    boolean isNaming() {
        return false;
    }

    /** Gives what is drawn next a name, where the format can hold one. */
    void name(String name) {}

    /** Draws around a line what keeps it readable on any ground. */
    final void halo(Line line, double x, double y, double width, int rgb) {
        Shape outline = line.layout().getOutline(AffineTransform.getTranslateInstance(x, y));
        graphics.setColor(new Color(rgb));
        graphics.setStroke(new BasicStroke((float) (2 * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
    }

    /** Fills a shape. */
    final void fill(Shape shape, int rgb) {
        graphics.setColor(new Color(rgb));
        graphics.fill(shape);
    }

    /** Draws the edge of a shape. */
    final void stroke(Shape shape, int rgb, double width) {
        graphics.setColor(new Color(rgb));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }
}
