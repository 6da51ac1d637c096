package fr.repere.geodata.geometry;

import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** WGS84 (EPSG:4326), the only reference system inside the product: x is the longitude, y the latitude, in degrees. */
public final class Wgs84 {

    /** The EPSG number that PostGIS and JTS carry as SRID. */
    public static final int SRID = 4326;

    /** The only geometry factory of the product, so that no geometry without SRID can arise. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private Wgs84() {}
}
