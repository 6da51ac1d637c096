package fr.repere.search.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mil.nga.geopackage.GeoPackageException;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTable;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** A layer of a {@link GeoPackageFile}: features one after the other. */
public final class GeoPackageLayer {

    private static final int WGS84 = 4326;

    private final GeoPackageFile file;
    private final String name;
    private final List<GeoPackageFile.Field> fields;
    private final FeatureDao features;
    private final WKBWriter wkb = new WKBWriter();
    private final Envelope extent = new Envelope();

    GeoPackageLayer(GeoPackageFile file, String name, List<GeoPackageFile.Field> fields, FeatureDao features) {
        this.file = file;
        this.name = name;
        this.fields = fields;
        this.features = features;
    }

    /**
     * Writes a feature.
     *
     * @param geometry WGS84, longitude first; none is allowed
     * @param cells as many as the layer has fields
     */
    public void row(@Nullable Geometry geometry, List<Cell> cells) throws IOException {
        CsvTable.requireWidth(cells, fields.size());
        try {
            FeatureRow row = features.newRow();
            if (geometry != null) {
                row.setGeometry(GeoPackageGeometryData.createFromWkbAndWrite(WGS84, wkb.write(geometry)));
                extent.expandToInclude(geometry.getEnvelopeInternal());
            }
            GeoPackageTable.fill(row, fields, cells);
            features.insert(row);
            file.rowWritten();
        } catch (GeoPackageException e) {
            throw new IOException("a feature cannot be written", e);
        }
    }

    String name() {
        return name;
    }

    FeatureTable table() {
        return features.getTable();
    }

    /** What all geometries together lie in; nothing when there are none. */
    Optional<Envelope> extent() {
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }
}
