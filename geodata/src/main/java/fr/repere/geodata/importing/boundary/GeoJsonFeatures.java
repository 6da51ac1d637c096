package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.JsonRecords;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Position;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** The features of a GeoJSON text, one in memory at a time. Coordinates are WGS84 unless a {@code crs} member says otherwise. */
final class GeoJsonFeatures implements FeatureSource {

    private final JsonRecords records;
    private final String name;
    private final GeoJsonReader reader = new GeoJsonReader();
    private Position position;
    private @Nullable SourceCrs crs;
    private boolean assumed;

    GeoJsonFeatures(Reader text, String name) {
        this.records = new JsonRecords(text, name, Set.of("features"));
        this.name = name;
        this.position = new Position(name, 0, 0);
        String said = records.head().path("crs").path("properties").path("name").asString("");
        this.crs = said.isEmpty() ? null : SourceCrs.ofName(said, name);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Feature next() {
        JsonRecords.JsonRecord record = records.next();
        position = new Position(name, record.index(), record.line());
        Geometry geometry = geometry(record.content().path("geometry"));
        return new Feature(
                position,
                properties(record.content().path("properties")),
                system(geometry).toWgs84(geometry));
    }

    private Geometry geometry(JsonNode node) {
        if (!node.isObject()) {
            throw LineRejected.because("geometry", null, "pas de géométrie");
        }
        try {
            return reader.read(node.toString());
        } catch (ParseException | RuntimeException unreadable) {
            throw LineRejected.because("geometry", node.path("type").asString(""), "géométrie illisible");
        }
    }

    /** What the file says, or what its first coordinates show: a file of metres that says nothing is Lambert-93 or refused. */
    private SourceCrs system(Geometry first) {
        if (crs == null) {
            crs = SourceCrs.isInMetres(first) ? guess(first) : SourceCrs.WGS84;
        }
        return crs;
    }

    private SourceCrs guess(Geometry first) {
        if (SourceCrs.looksLikeLambert93(first)) {
            assumed = true;
            return SourceCrs.ofEpsg(SourceCrs.LAMBERT_93, name);
        }
        throw BrokenFile.unexpected(
                name,
                "donne des coordonnées en mètres sans dire dans quelle projection",
                "Convertissez-le en WGS84 (EPSG:4326), par exemple avec QGIS, ou ajoutez-lui un membre « crs ».");
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new HashMap<>();
        node.properties().forEach(property -> {
            String value = property.getValue().asString("").strip();
            if (!value.isEmpty()) {
                properties.put(property.getKey().toLowerCase(Locale.ROOT), value);
            }
        });
        return properties;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public SourceCrs crs() {
        return crs == null ? SourceCrs.WGS84 : crs;
    }

    @Override
    public boolean assumed() {
        return assumed;
    }

    @Override
    public void close() {
        records.close();
    }
}
