package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.geometry.Wgs84;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.LineRejected;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The reference system of a file, and the way from there to WGS84 with the longitude first. */
final class SourceCrs {

    /** Degrees, longitude first: nothing to do. */
    static final SourceCrs WGS84 = new SourceCrs("WGS84", null);

    /** EPSG:2154, metres, easting first. */
    static final int LAMBERT_93 = 2154;

    private static final Pattern EPSG = Pattern.compile("EPSG:{1,2}(?:[0-9.]*:)?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Envelope LAMBERT_93_EXTENT = new Envelope(0, 1_400_000, 5_900_000, 7_300_000);

    private final String name;
    private final @Nullable MathTransform toWgs84;

    private SourceCrs(String name, @Nullable MathTransform toWgs84) {
        this.name = name;
        this.toWgs84 = toWgs84;
    }

    /**
     * The system of an EPSG number.
     *
     * @throws BrokenFile when nobody knows it
     */
    static SourceCrs ofEpsg(int number, String file) {
        if (number == Wgs84.SRID) {
            return WGS84;
        }
        try {
            return of("EPSG:" + number, CRS.decode("EPSG:" + number, true));
        } catch (FactoryException unknown) {
            throw unknownSystem(file, "EPSG:" + number);
        }
    }

    /**
     * The system that a GeoJSON file names in its {@code crs} member.
     *
     * @throws BrokenFile when nobody knows it
     */
    static SourceCrs ofName(String crs, String file) {
        if (crs.toUpperCase(Locale.ROOT).contains("CRS84")) {
            return WGS84;
        }
        Matcher epsg = EPSG.matcher(crs);
        if (!epsg.find()) {
            throw unknownSystem(file, crs);
        }
        return ofEpsg(Integer.parseInt(epsg.group(1)), file);
    }

    /**
     * The system that a text in well-known form describes, as a {@code .prj} file does. Lambert-93 is known by its parameters, whatever
     * name it is given.
     *
     * @throws BrokenFile when it is no description of a system
     */
    static SourceCrs ofWkt(String wkt, String file) {
        if (isLambert93(wkt)) {
            return ofEpsg(LAMBERT_93, file);
        }
        try {
            CoordinateReferenceSystem described = CRS.parseWKT(wkt);
            Integer number = CRS.lookupEpsgCode(described, false);
            return number == null ? of(described.getName().getCode(), described) : ofEpsg(number, file);
        } catch (FactoryException | RuntimeException unreadable) {
            throw unknownSystem(file, wkt.substring(0, Math.min(80, wkt.length())));
        }
    }

    private static SourceCrs of(String name, CoordinateReferenceSystem system) throws FactoryException {
        // lenient: without datum shift parameters, European datums stand within metres of WGS84.
        return new SourceCrs(name, CRS.findMathTransform(system, CRS.decode("EPSG:4326", true), true));
    }

    private static boolean isLambert93(String wkt) {
        String flat = wkt.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return flat.contains("lambert_conformal_conic")
                && parameter(flat, "false_easting", 700_000)
                && parameter(flat, "false_northing", 6_600_000)
                && parameter(flat, "central_meridian", 3)
                && parameter(flat, "latitude_of_origin", 46.5);
    }

    private static boolean parameter(String flatWkt, String parameter, double value) {
        Matcher found = Pattern.compile("\"" + parameter + "\",(-?[0-9.]+(?:e[+-]?\\d+)?)")
                .matcher(flatWkt);
        return found.find() && Double.parseDouble(found.group(1)) == value;
    }

    /** Whether a geometry's coordinates cannot be degrees. */
    static boolean isInMetres(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return box.getMinX() < -180.5 || box.getMaxX() > 180.5 || box.getMinY() < -90.5 || box.getMaxY() > 90.5;
    }

    /** Whether a geometry lies where Lambert-93 puts metropolitan France. */
    static boolean looksLikeLambert93(Geometry geometry) {
        return LAMBERT_93_EXTENT.contains(geometry.getEnvelopeInternal());
    }

    /** How the system is called. */
    String name() {
        return name;
    }

    /**
     * The same geometry in WGS84, made by the product's factory.
     *
     * @throws LineRejected when it lies outside of what the system can express, or not on Earth
     */
    Geometry toWgs84(Geometry geometry) {
        Geometry moved = geometry;
        if (toWgs84 != null) {
            try {
                moved = JTS.transform(geometry, toWgs84);
            } catch (TransformException outside) {
                throw LineRejected.because("geometry", name, "coordonnées hors du domaine de leur projection");
            }
        }
        if (isInMetres(moved)) {
            throw LineRejected.because("geometry", moved.getEnvelopeInternal(), "coordonnées hors du globe");
        }
        return Wgs84.FACTORY.createGeometry(moved);
    }

    private static BrokenFile unknownSystem(String file, String system) {
        return BrokenFile.unexpected(
                file,
                "est dans un système de coordonnées inconnu (%s)".formatted(system),
                "Convertissez-le en WGS84 (EPSG:4326) ou en Lambert-93 (EPSG:2154), par exemple avec QGIS.");
    }
}
