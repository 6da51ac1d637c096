package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.geometry.Wgs84;
import fr.repere.geodata.importing.line.LineRejected;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Makes a valid multi-polygon of whatever outline a file gives: crossings undone, lines and points dropped. */
final class MendedArea {

    private MendedArea() {}

    /**
     * The surface of a geometry.
     *
     * @throws LineRejected when it has none
     */
    static MultiPolygon of(Geometry geometry) {
        Geometry sound = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
        List<?> polygons = PolygonExtracter.getPolygons(sound);
        if (polygons.isEmpty() || sound.getArea() == 0) {
            throw LineRejected.because("geometry", geometry.getGeometryType(), "pas de surface");
        }
        return Wgs84.FACTORY.createMultiPolygon(
                polygons.stream().map(Polygon.class::cast).toArray(Polygon[]::new));
    }
}
