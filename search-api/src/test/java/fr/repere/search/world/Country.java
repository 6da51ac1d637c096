package fr.repere.search.world;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Two régions of three départements each with ragged boundaries, and an island far south; twelve communes per département, of
 * which every third has a boundary; EPCI of three communes, some across two départements.
 */
public final class Country {

    private static final int COMMUNES = 12;

    private final Random random;
    private final List<TerritoryDocument> territories = new ArrayList<>();
    private final Map<String, Geometry> boundaries = new HashMap<>();
    private final List<TerritoryDocument> communes = new ArrayList<>();

    private Country(long seed) {
        this.random = new Random(seed);
    }

    /** The same country for the same seed. */
    public static Country of(long seed) {
        Country country = new Country(seed);
        for (int i = 0; i < 6; i++) {
            country.departement(
                    "%02d".formatted(i + 1), "region:" + (11 + i / 3), 1.0 + i % 3 * 1.2, 45.0 + i / 3 * 0.9);
        }
        country.departement("974", "region:04", 55.2, -21.4);
        country.regions();
        country.epcis();
        return country;
    }

    /** Every territory. */
    public List<TerritoryDocument> territories() {
        return territories;
    }

    /** The communes. */
    public List<TerritoryDocument> communes() {
        return communes;
    }

    /** The boundary of a territory, or null when it has none. */
    public Geometry boundary(String id) {
        return boundaries.get(id);
    }

    private void departement(String code, String region, double west, double south) {
        Polygon area = ragged(west, south, 1.1, 0.8);
        add("departement", code, "Département " + code, List.of(region), area, null);
        for (int i = 0; i < COMMUNES; i++) {
            double lon = west + 0.15 + 0.25 * (i % 4);
            double lat = south + 0.15 + 0.22 * (i / 4);
            Polygon outline = i % 3 == 0 ? ragged(lon - 0.05, lat - 0.04, 0.1, 0.08) : null;
            TerritoryDocument commune = add(
                    "commune",
                    "%s%03d".formatted(code.substring(0, 2), i + 1),
                    "Commune %s %d".formatted(code, i + 1),
                    new ArrayList<>(List.of("departement:" + code, region)),
                    outline,
                    new PointDocument(lon, lat));
            communes.add(commune);
        }
    }

    private void regions() {
        for (String region : List.of("region:11", "region:12", "region:04")) {
            Geometry area = territories.stream()
                    .filter(territory -> territory.kind().equals("departement")
                            && territory.within().contains(region))
                    .map(territory -> boundaries.get(territory.id()))
                    .reduce(Geometry::union)
                    .orElseThrow();
            add("region", region.substring(7), "Région " + region.substring(7), List.of(), area, null);
        }
    }

    private void epcis() {
        for (int i = 0; i + 3 <= communes.size(); i += 5) {
            List<TerritoryDocument> members = communes.subList(i, i + 3);
            List<String> within = members.stream()
                    .flatMap(member -> member.within().stream())
                    .filter(id -> !id.startsWith("epci:"))
                    .distinct()
                    .sorted()
                    .toList();
            String code = "2%08d".formatted(i);
            add(
                    "epci",
                    code,
                    "Communauté " + i,
                    within,
                    null,
                    members.getFirst().point());
            members.forEach(member -> member.within().addFirst("epci:" + code));
        }
    }

    private TerritoryDocument add(
            String kind, String code, String name, List<String> within, Geometry area, PointDocument point) {
        String id = kind + ":" + code;
        if (area != null) {
            boundaries.put(id, area);
        }
        LonLat inside = area == null ? null : LonLat.of(area.getInteriorPoint());
        TerritoryDocument territory = new TerritoryDocument(
                id,
                kind,
                code,
                name,
                within,
                List.of(),
                List.of(),
                List.of(),
                1_000 + random.nextInt(100_000),
                point == null && inside != null ? PointDocument.of(inside) : point,
                "commune",
                area == null ? null : new GeoJsonWriter(9).write(area));
        territories.add(territory);
        return territory;
    }

    /** A box whose sides wander. */
    private Polygon ragged(double west, double south, double width, double height) {
        List<Coordinate> corners = new ArrayList<>();
        int perSide = 10;
        double wander = Math.min(width, height) / 30;
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < perSide; i++) {
                double along = (double) i / perSide;
                double x = side == 0 ? along : side == 1 ? 1 : side == 2 ? 1 - along : 0;
                double y = side == 0 ? 0 : side == 1 ? along : side == 2 ? 1 : 1 - along;
                corners.add(new Coordinate(
                        west + x * width + random.nextDouble() * wander,
                        south + y * height + random.nextDouble() * wander));
            }
        }
        corners.add(corners.getFirst().copy());
        return Wgs84.FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }
}
