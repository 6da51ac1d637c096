package fr.repere.search.ogc;

import fr.repere.geodata.geometry.LonLat;
import java.util.List;

/** The geometry of a feature, WGS84, longitude first. */
public sealed interface Geometry {

    /** One position. */
    record Spot(LonLat position) implements Geometry {}

    /** Several positions: a GeoJSON MultiPoint, also when there is but one, so that a layer has one type. */
    record Spots(List<LonLat> positions) implements Geometry {}

    /** A geometry that is GeoJSON text already, as the index holds boundaries. */
    record Drawn(String geoJson) implements Geometry {}
}
