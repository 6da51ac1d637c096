package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.line.Position;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * An outline as a file gives it.
 *
 * @param properties what the file says of it, by name in lower case; values stripped, none empty
 * @param area WGS84, longitude first; not yet mended
 */
record Feature(Position position, Map<String, String> properties, Geometry area) {}
