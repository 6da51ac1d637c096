package fr.repere.geodata.importing.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.sf.GeometryType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Writes a GeoPackage in Lambert-93 of one feature a layer. */
final class GeoPackageSample {

    private static final long LAMBERT_93 = 2154;

    private GeoPackageSample() {}

    static Path lambert93(Path path, String layer, Coordinate[] ring) throws IOException, SQLException {
        GeoPackageManager.create(path.toFile());
        add(path, layer, ring);
        return path;
    }

    static void add(Path path, String layer, Coordinate[] ring) throws IOException, SQLException {
        try (GeoPackage file = GeoPackageManager.open(true, path.toFile())) {
            SpatialReferenceSystem srs = system(file);
            GeometryColumns columns = new GeometryColumns();
            columns.setTableName(layer);
            columns.setColumnName("geom");
            columns.setGeometryType(GeometryType.POLYGON);
            columns.setSrs(srs);
            file.createFeatureTable(FeatureTableMetadata.create(
                    columns,
                    List.of(
                            FeatureColumn.createColumn("insee_dep", GeoPackageDataType.TEXT),
                            FeatureColumn.createColumn("nom", GeoPackageDataType.TEXT)),
                    new BoundingBox(0, 6_000_000, 1_300_000, 7_200_000)));
            FeatureDao dao = file.getFeatureDao(layer);
            FeatureRow row = dao.newRow();
            row.setValue("insee_dep", "21");
            row.setValue("nom", "Côte-d'Or");
            byte[] wkb = new WKBWriter().write(new GeometryFactory().createPolygon(ring));
            row.setGeometry(GeoPackageGeometryData.createFromWkb(srs.getSrsId(), wkb));
            dao.create(row);
        }
    }

    private static SpatialReferenceSystem system(GeoPackage file) throws SQLException {
        SpatialReferenceSystem srs = new SpatialReferenceSystem();
        srs.setSrsId(LAMBERT_93);
        srs.setSrsName("RGF93 / Lambert-93");
        srs.setOrganization("EPSG");
        srs.setOrganizationCoordsysId(LAMBERT_93);
        srs.setDefinition(SourceCrsTest.LAMBERT_93_WITHOUT_CODE);
        file.getSpatialReferenceSystemDao().createOrUpdate(srs);
        return srs;
    }
}
