package fr.repere.search.table;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageException;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.attributes.AttributesColumn;
import mil.nga.geopackage.attributes.AttributesTableMetadata;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.sf.GeometryType;

/**
 * A GeoPackage (OGC 12-128) written row by row into a file: layers of WGS84 geometries, longitude first, with a spatial index, tables
 * without geometry, and styles that QGIS applies by itself.
 */
public final class GeoPackageFile implements Closeable {

    private static final long WGS84 = 4326;
    private static final String KEY = "fid";
    private static final String GEOMETRY = "geom";
    /** Rows between two commits: each costs a wait for the disk. */
    private static final int BATCH = 10_000;

    private final GeoPackage file;
    private final GeoPackageStyles styles;
    private final List<GeoPackageLayer> layers = new ArrayList<>();
    private int uncommitted;

    private GeoPackageFile(GeoPackage file) {
        this.file = file;
        this.styles = new GeoPackageStyles(file);
    }

    /** What a column holds. */
    public enum Type {
        TEXT(GeoPackageDataType.TEXT),
        WHOLE(GeoPackageDataType.INTEGER),
        DECIMAL(GeoPackageDataType.DOUBLE),
        DATE(GeoPackageDataType.DATE);

        private final GeoPackageDataType type;

        Type(GeoPackageDataType type) {
            this.type = type;
        }
    }

    /**
     * A column.
     *
     * @param name lower case letters, digits and underscores; neither {@code fid} nor {@code geom}
     */
    public record Field(String name, Type type) {}

    /** The geometries of a layer. */
    public enum Shape {
        POINT(GeometryType.POINT),
        MULTIPOLYGON(GeometryType.MULTIPOLYGON);

        private final GeometryType type;

        Shape(GeometryType type) {
            this.type = type;
        }
    }

    /**
     * A new, empty file.
     *
     * @param path ends with {@code .gpkg}; nothing stands there yet
     */
    public static GeoPackageFile create(Path path) throws IOException {
        try {
            File created = GeoPackageManager.create(path.toFile(), false);
            return new GeoPackageFile(GeoPackageManager.open(created, false));
        } catch (GeoPackageException e) {
            throw new IOException("a GeoPackage cannot be made", e);
        }
    }

    /** A layer of geometries. */
    public GeoPackageLayer layer(String name, Shape shape, List<Field> fields) throws IOException {
        GeometryColumns geometry = new GeometryColumns();
        geometry.setTableName(name);
        geometry.setColumnName(GEOMETRY);
        geometry.setGeometryType(shape.type);
        geometry.setZ((byte) 0);
        geometry.setM((byte) 0);
        geometry.setSrsId(WGS84);
        List<FeatureColumn> columns = fields.stream()
                .map(field -> FeatureColumn.createColumn(field.name(), field.type().type))
                .toList();
        try {
            commit();
            file.createFeatureTable(FeatureTableMetadata.create(geometry, KEY, new ArrayList<>(columns)));
            GeoPackageLayer layer = new GeoPackageLayer(this, name, fields, file.getFeatureDao(name));
            layers.add(layer);
            return layer;
        } catch (GeoPackageException e) {
            throw new IOException("a layer cannot be made", e);
        }
    }

    /** A table without geometry. */
    public TableWriter table(String name, List<Field> fields) throws IOException {
        List<AttributesColumn> columns = fields.stream()
                .map(field -> AttributesColumn.createColumn(field.name(), field.type().type))
                .toList();
        try {
            commit();
            file.createAttributesTable(AttributesTableMetadata.create(name, KEY, new ArrayList<>(columns)));
            return new GeoPackageTable(this, fields, file.getAttributesDao(name));
        } catch (GeoPackageException e) {
            throw new IOException("a table cannot be made", e);
        }
    }

    /**
     * Gives a layer the style that QGIS shows it with.
     *
     * @param qml the style as QGIS saves it
     */
    public void style(String layer, String qml) {
        styles.add(layer, GEOMETRY, qml);
    }

    /** Lets a batch of rows go to the disk now and then. */
    void rowWritten() {
        if (!file.inTransaction()) {
            file.beginTransaction();
        }
        uncommitted++;
        if (uncommitted == BATCH) {
            commit();
        }
    }

    private void commit() {
        if (file.inTransaction()) {
            file.endTransaction(true);
        }
        uncommitted = 0;
    }

    /** Makes the spatial indices and says how far the layers reach. The file is whole after that. */
    public void finish() throws IOException {
        try {
            commit();
            for (GeoPackageLayer layer : layers) {
                layer.extent()
                        .ifPresent(box -> file.execSQL(String.format(
                                Locale.ROOT,
                                "UPDATE gpkg_contents SET min_x = %s, min_y = %s, max_x = %s, max_y = %s WHERE table_name = %s",
                                box.getMinX(),
                                box.getMinY(),
                                box.getMaxX(),
                                box.getMaxY(),
                                GeoPackageStyles.quoted(layer.name()))));
            }
            for (GeoPackageLayer layer : layers) {
                new RTreeIndexExtension(file).create(layer.table());
            }
        } catch (GeoPackageException e) {
            throw new IOException("a GeoPackage cannot be finished", e);
        }
    }

    /** Lets go of the file, whether it was finished or not; deletes nothing. */
    @Override
    public void close() {
        file.close();
    }
}
