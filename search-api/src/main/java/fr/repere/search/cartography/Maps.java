package fr.repere.search.cartography;

import java.awt.Graphics2D;
import java.util.List;

/** The maps of a cartography, drawn where the document has room for them. */
public interface Maps {

    /** The name of the map of the whole territory; those of the chapters have the code of their theme. */
    String COVER = "cover";

    /**
     * Draws a map with its upper left corner at the origin.
     *
     * @param name {@link #COVER} or a theme's code
     * @param width in points, of which 72 make an inch
     * @param height in points
     */
    void draw(String name, Graphics2D canvas, double width, double height);

    /** Whom to name for the boundaries. */
    List<String> credits();
}
