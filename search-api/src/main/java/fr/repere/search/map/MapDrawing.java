package fr.repere.search.map;

import java.awt.Graphics2D;

/** A map that is ready to be drawn as a part of something larger, such as a page of a document. */
public interface MapDrawing {

    /** Its width in units, a 1,600th of a wide sheet each. */
    double width();

    /** Its height in the same units. */
    double height();

    /** Draws it with its upper left corner at the origin, a unit long as one of the canvas. */
    void draw(Graphics2D canvas);
}
