package fr.repere.geodata.territory;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * The outline of a territory.
 *
 * @param code INSEE code, without the kind
 * @param area WGS84 (SRID 4326), x is the longitude; valid in the sense of OGC Simple Features
 */
public record Boundary(TerritoryKind kind, String code, MultiPolygon area) {}
