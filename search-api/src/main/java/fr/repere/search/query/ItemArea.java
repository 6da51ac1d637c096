package fr.repere.search.query;

import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.geodata.geometry.LonLat;
import java.util.List;

/**
 * A box on the Earth in WGS84 degrees, its edges included. Unlike a {@link BoundingBox} it may cross the antimeridian: then its west lies
 * east of its east.
 *
 * @param west longitude, from −180 to 180
 * @param south latitude, from −90 to 90, not north of {@code north}
 * @param east longitude
 * @param north latitude
 */
public record ItemArea(double west, double south, double east, double north) {

    private static final double FARTHEST_EAST = 180;
    private static final double POLE = 90;

    /** Checks the ranges and that south is not north of north. */
    public ItemArea {
        LonLat southWest = new LonLat(west, south);
        LonLat northEast = new LonLat(east, north);
        if (southWest.latitude() > northEast.latitude()) {
            throw new IllegalArgumentException("south of a box lies north of its north: " + south + ", " + north);
        }
    }

    /** The area as one box, or as two where it crosses the antimeridian. */
    public List<BoundingBox> boxes() {
        return west <= east
                ? List.of(new BoundingBox(west, south, east, north))
                : List.of(
                        new BoundingBox(west, south, FARTHEST_EAST, north),
                        new BoundingBox(-FARTHEST_EAST, south, east, north));
    }

    /** Whether a position lies in it or on its edge. */
    public boolean contains(LonLat position) {
        return boxes().stream().anyMatch(box -> box.contains(position));
    }

    /** Whether it spans more than so many degrees both ways. */
    public boolean isWiderThan(double degrees) {
        double across = west <= east ? east - west : 2 * FARTHEST_EAST + east - west;
        return across > degrees && north - south > degrees;
    }

    /**
     * The same area with its sides moved outwards, but not beyond the poles and the antimeridian.
     *
     * @param degrees how far; negative to move them inwards, by less than half of its width
     */
    public ItemArea widened(double degrees) {
        return new ItemArea(
                Math.clamp(west - degrees, -FARTHEST_EAST, FARTHEST_EAST),
                Math.clamp(south - degrees, -POLE, POLE),
                Math.clamp(east + degrees, -FARTHEST_EAST, FARTHEST_EAST),
                Math.clamp(north + degrees, -POLE, POLE));
    }
}
