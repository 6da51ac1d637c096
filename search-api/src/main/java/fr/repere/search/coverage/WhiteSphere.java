package fr.repere.search.coverage;

import net.sf.geographiclib.Constants;

/**
 * Positions as points of a sphere of radius 1, by reduced latitude, and what their distance there says of the geodesic between them.
 *
 * <p>The ellipsoid is the sphere of its equatorial radius <i>a</i>, pressed along its axis by <i>b/a</i>: a point of reduced latitude β comes
 * from the point of latitude β. Pressing makes every curve shorter, to no less than <i>b/a</i> of its length. So the geodesic between two
 * positions that stand an angle σ apart on the sphere is neither longer than <i>a</i>σ nor shorter than <i>b</i>σ, wherever they are: no pole
 * and no date line stands in the way. Nor is it shorter than the straight line between them through the Earth.
 */
final class WhiteSphere {

    private static final double EQUATORIAL = Constants.WGS84_a;
    private static final double FLATTENED = 1 - Constants.WGS84_f;
    private static final double POLAR = EQUATORIAL * FLATTENED;
    /** More than rounding can be wrong by: a hundredth of a millimetre near, a centimetre on the other side of the Earth. */
    private static final double ROUNDING = 1e-9;

    private static final double LEAST_ROUNDING = 1e-12;

    private WhiteSphere() {}

    /** Writes x, y and z of a position in degrees into {@code to}. */
    static void put(double longitude, double latitude, double[] to) {
        double reduced = Math.atan2(
                FLATTENED * Math.sin(Math.toRadians(latitude)), Math.max(0, Math.cos(Math.toRadians(latitude))));
        double meridian = Math.toRadians(longitude);
        to[0] = Math.cos(reduced) * Math.cos(meridian);
        to[1] = Math.cos(reduced) * Math.sin(meridian);
        to[2] = Math.sin(reduced);
    }

    /** The square of the chord on the sphere within which everything lies that a geodesic of so many metres reaches. */
    static double squaredReach(double metres) {
        double angle = Math.min(Math.PI, metres / POLAR);
        double chord = 2 * Math.sin(angle / 2) * (1 + ROUNDING) + LEAST_ROUNDING;
        return chord * chord;
    }

    /** Metres through the Earth between two positions that are so far apart on the sphere: no geodesic is shorter. */
    static double metresThrough(double dx, double dy, double dz) {
        double metres = Math.sqrt(EQUATORIAL * EQUATORIAL * (dx * dx + dy * dy) + POLAR * POLAR * dz * dz);
        return metres * (1 - ROUNDING) - EQUATORIAL * LEAST_ROUNDING;
    }
}
