package fr.repere.geodata.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Distances on the WGS84 ellipsoid, in metres (Karney's geodesics, as PostGIS' geography type). */
public final class Distance {

    private Distance() {}

    /** The length of the shortest path between two positions, in metres. */
    public static double metres(LonLat from, LonLat to) {
        return Geodesic.WGS84.Inverse(
                        from.latitude(), from.longitude(), to.latitude(), to.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }
}
