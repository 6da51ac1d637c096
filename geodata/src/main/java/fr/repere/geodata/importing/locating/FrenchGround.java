package fr.repere.geodata.importing.locating;

import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.geodata.geometry.LonLat;
import java.util.List;

/** Rough boxes around the parts of France, to tell an exchanged or foreign point; never to find a département. */
final class FrenchGround {

    /** West, south, east, north, in degrees, with some sea around. */
    private static final List<BoundingBox> BOXES = List.of(
            new BoundingBox(-5.6, 41.2, 9.8, 51.3),
            new BoundingBox(-63.3, 15.7, -60.8, 18.3),
            new BoundingBox(-61.4, 14.2, -60.6, 15.0),
            new BoundingBox(-54.8, 2.0, -51.4, 6.0),
            new BoundingBox(55.0, -21.6, 56.0, -20.7),
            new BoundingBox(44.8, -13.2, 45.5, -12.4),
            new BoundingBox(-56.6, 46.6, -56.0, 47.3),
            new BoundingBox(-155.0, -28.0, -134.0, -7.5),
            new BoundingBox(158.0, -23.0, 172.5, -17.0),
            new BoundingBox(-178.5, -14.6, -175.8, -13.0));

    private FrenchGround() {}

    static boolean holds(LonLat position) {
        return BOXES.stream().anyMatch(box -> box.contains(position));
    }
}
