package fr.repere.search.world;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Scope;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The rules of the search, read off one fiche at a time, without an index. */
public final class Oracle {

    /** Metres of one degree of the equator. */
    private static final double EQUATOR_DEGREE = 6_378_137 * Math.PI / 180;

    /** Both ways to measure may differ by this much. */
    private static final double TOLERANCE = 0.005;

    private final Country country;

    public Oracle(Country country) {
        this.country = country;
    }

    /** Whether the place of the question lies so near the edge of the radius that both answers are right. */
    public boolean isOnTheEdge(FicheDocument fiche, TerritoryDocument territory, LonLat point, double radius) {
        double metres = metres(fiche, territory, point);
        return Math.abs(metres - radius) <= radius * TOLERANCE + 20;
    }

    /** The scope of a fiche, or nothing when it is neither local nor national. */
    public Optional<Scope> scope(FicheDocument fiche, TerritoryDocument territory, LonLat point, double radius) {
        if (territory != null && fiche.placeIn().contains(territory.id())) {
            return Optional.of(Scope.INSIDE);
        }
        if (territory != null && covers(fiche, territory)) {
            return Optional.of(Scope.COVERS);
        }
        if (metres(fiche, territory, point) <= radius) {
            return Optional.of(Scope.NEAR);
        }
        return fiche.kind().equals("demarche") || fiche.national() || fiche.online()
                ? Optional.of(Scope.NATIONAL)
                : Optional.empty();
    }

    /** From the point, or else the boundary, or else the territory's point, to the nearest place; infinite when unknown. */
    public double metres(FicheDocument fiche, TerritoryDocument territory, LonLat point) {
        return fiche.points().stream()
                .mapToDouble(place -> metres(place.toLonLat(), territory, point))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double metres(LonLat place, TerritoryDocument territory, LonLat point) {
        if (point != null) {
            return place.metresTo(point);
        }
        Geometry boundary = country.boundary(territory.id());
        return boundary == null ? place.metresTo(territory.point().toLonLat()) : metres(place, boundary);
    }

    private static double metres(LonLat place, Geometry boundary) {
        if (boundary.contains(place.toPoint())) {
            return 0;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            Coordinate[] corners = boundary.getGeometryN(i).getCoordinates();
            for (int j = 1; j < corners.length; j++) {
                nearest = Math.min(
                        nearest,
                        Distance.pointToSegment(
                                new Coordinate(0, 0), seenFrom(place, corners[j - 1]), seenFrom(place, corners[j])));
            }
        }
        return nearest;
    }

    /** Metres east and north of a place, by the length of a degree halfway (WGS84). */
    private static Coordinate seenFrom(LonLat place, Coordinate corner) {
        double sine = Math.sin(Math.toRadians((place.latitude() + corner.y) / 2));
        double flat = 1 - 0.00669438 * sine * sine;
        double metresPerDegreeEast = EQUATOR_DEGREE * Math.sqrt(1 - sine * sine) / Math.sqrt(flat);
        double metresPerDegreeNorth = EQUATOR_DEGREE * (1 - 0.00669438) / Math.pow(flat, 1.5);
        return new Coordinate(
                (corner.x - place.longitude()) * metresPerDegreeEast,
                (corner.y - place.latitude()) * metresPerDegreeNorth);
    }

    private static boolean covers(FicheDocument fiche, TerritoryDocument territory) {
        List<String> zone = fiche.covers();
        return zone.contains(territory.id())
                || territory.within().stream().anyMatch(zone::contains)
                || fiche.coversWithin().contains(territory.id());
    }
}
