package fr.repere.search.cartography;

import fr.repere.search.map.MapDrawing;
import java.util.List;

/** The maps of a cartography, by name. */
public interface Maps {

    /** The name of the map of the whole territory; those of the chapters have the code of their theme. */
    String COVER = "cover";

    /** The map of this name, ready to be drawn. */
    MapDrawing of(String name);

    /** How much higher than wide the map of this name is. */
    default double ratio(String name) {
        MapDrawing drawing = of(name);
        return drawing.height() / drawing.width();
    }

    /** Whom to name for the boundaries. */
    List<String> credits();
}
