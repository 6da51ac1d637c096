package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.TerritoryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Stream;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureResultSet;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The features of a GeoPackage, layer after layer: its only one, or those that bear the name of a kind of territory. */
final class GeoPackageFeatures implements FeatureSource {

    private static final List<String> KINDS =
            Stream.of(TerritoryKind.values()).map(TerritoryKind::code).toList();

    private final GeoPackage file;
    private final String name;
    private final Queue<String> layers;
    private final WKBReader wkb = new WKBReader();
    private String layer = "";
    private SourceCrs crs = SourceCrs.WGS84;
    private long row;
    private @Nullable FeatureResultSet rows;
    private boolean ahead;

    GeoPackageFeatures(Path path, String name) {
        this.name = name;
        try {
            this.file = GeoPackageManager.open(false, path.toFile());
        } catch (RuntimeException e) {
            throw BrokenFile.unreadable(name, e);
        }
        try {
            this.layers = new ArrayDeque<>(chosen(file.getFeatureTables(), name));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static List<String> chosen(List<String> tables, String name) {
        if (tables.isEmpty()) {
            throw BrokenFile.withoutRecord(name);
        }
        if (tables.size() == 1) {
            return tables;
        }
        List<String> known = tables.stream()
                .filter(table -> KINDS.contains(PlaceName.fold(table)))
                .toList();
        if (known.isEmpty()) {
            throw BrokenFile.unexpected(
                    name,
                    "contient plusieurs couches (%s)".formatted(String.join(", ", tables)),
                    "Gardez une seule couche, ou nommez-la region, departement, epci ou commune.");
        }
        return known;
    }

    @Override
    public boolean hasNext() {
        while (!ahead) {
            FeatureResultSet open = rows;
            if (open != null && open.moveToNext()) {
                ahead = true;
            } else if (!openNextLayer()) {
                return false;
            }
        }
        return true;
    }

    private boolean openNextLayer() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
        String next = layers.poll();
        if (next == null) {
            return false;
        }
        layer = next;
        row = 0;
        FeatureDao dao = file.getFeatureDao(next);
        crs = system(dao.getSrs());
        rows = dao.queryForAll();
        return true;
    }

    private SourceCrs system(SpatialReferenceSystem srs) {
        if ("EPSG".equalsIgnoreCase(srs.getOrganization())) {
            return SourceCrs.ofEpsg((int) srs.getOrganizationCoordsysId(), name);
        }
        String definition = srs.getDefinition();
        return SourceCrs.ofWkt(definition == null ? "" : definition, name);
    }

    @Override
    public Feature next() {
        if (!hasNext() || rows == null) {
            throw new NoSuchElementException();
        }
        ahead = false;
        row++;
        FeatureRow read = rows.getRow();
        Map<String, String> properties = new HashMap<>();
        for (String column : read.getColumnNames()) {
            Object value = column.equals(read.getGeometryColumnName()) ? null : read.getValue(column);
            if (value != null && !value.toString().isBlank()) {
                properties.put(column.toLowerCase(Locale.ROOT), value.toString().strip());
            }
        }
        return new Feature(position(), properties, crs.toWgs84(geometry(read)));
    }

    private Geometry geometry(FeatureRow read) {
        GeoPackageGeometryData data = read.getGeometry();
        if (data == null || data.isEmpty()) {
            throw LineRejected.because("geometry", null, "pas de géométrie");
        }
        try {
            return wkb.read(data.getWkb());
        } catch (IOException | ParseException e) {
            throw LineRejected.because("geometry", null, "géométrie illisible");
        }
    }

    @Override
    public Position position() {
        return new Position(layer.isEmpty() ? name : name + ", couche " + layer, row, 0);
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
        file.close();
    }
}
