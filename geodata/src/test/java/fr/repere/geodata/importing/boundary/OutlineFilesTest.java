package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class OutlineFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_geojson_in_degrees_is_taken_as_it_is() throws Exception {
        Feature feature = only(written("d.geojson", collection("", square(5, 47, 0.1))));
        assertThat(feature.properties()).containsEntry("code", "21").containsEntry("nom", "Côte-d'Or");
        assertThat(feature.area().getCoordinate()).isEqualTo(new Coordinate(5, 47));
    }

    @Test
    void a_geojson_that_names_lambert_93_is_reprojected() throws Exception {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}},";
        isNearDijon(only(written("d.geojson", collection(crs, square(854_500, 6_692_400, 100)))));
    }

    @Test
    void a_geojson_in_metres_that_names_nothing_is_taken_as_lambert_93_and_says_so() throws Exception {
        DataFile file = written("d.geojson", collection("", square(854_500, 6_692_400, 100)));
        try (FeatureFiles files = new FeatureFiles(ImportLimits.DEFAULT, ByteProgress.SILENT);
                FeatureSource source = files.open(file)) {
            isNearDijon(source.next());
            assertThat(source.assumed()).isTrue();
        }
    }

    @Test
    void a_geojson_in_other_metres_is_refused_with_what_to_do() throws Exception {
        DataFile file = written("d.geojson", collection("", square(-6_863_000, 1_810_000, 100)));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> only(file))
                .withMessageContaining("en mètres")
                .withMessageContaining("WGS84");
    }

    @Test
    void a_geojson_that_is_cut_off_is_refused() throws Exception {
        String whole = collection("", square(5, 47, 0.1));
        DataFile file = written("d.geojson", whole.substring(0, whole.length() - 30));
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> only(file)).withMessageContaining("tronqué");
    }

    @Test
    void a_shapefile_in_lambert_93_without_epsg_code_is_read_with_its_accents() throws Exception {
        isCoteDor(only(DataFile.of(shapefile())));
    }

    @Test
    void a_zipped_shapefile_is_read_too() throws Exception {
        shapefile();
        Path zip = folder.resolve("dep.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String ending : List.of("shp", "shx", "dbf", "prj")) {
                out.putNextEntry(new ZipEntry("livraison/dep." + ending));
                Files.copy(folder.resolve("dep." + ending), out);
            }
        }
        isCoteDor(only(DataFile.of(zip)));
    }

    @Test
    void a_shapefile_without_its_projection_is_refused() throws Exception {
        Path shp = shapefile();
        Files.delete(folder.resolve("dep.prj"));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> only(DataFile.of(shp)))
                .withMessageContaining(".prj");
    }

    @Test
    void a_geopackage_in_lambert_93_is_read() throws Exception {
        Path file =
                GeoPackageSample.lambert93(folder.resolve("dep.gpkg"), "departement", square(854_500, 6_692_400, 100));
        isCoteDor(only(DataFile.of(file)));
    }

    @Test
    void of_a_geopackage_of_many_layers_only_the_reference_territories_are_read() throws Exception {
        Path file = GeoPackageSample.lambert93(folder.resolve("admin.gpkg"), "canton", square(854_500, 6_692_400, 100));
        GeoPackageSample.add(file, "departement", square(854_500, 6_692_400, 100));
        try (FeatureFiles files = new FeatureFiles(ImportLimits.DEFAULT, ByteProgress.SILENT);
                FeatureSource source = files.open(DataFile.of(file))) {
            List<String> read = new ArrayList<>();
            while (source.hasNext()) {
                read.add(source.next().position().file());
            }
            assertThat(read).containsExactly("admin.gpkg, couche departement");
        }
    }

    @Test
    void a_file_of_another_kind_is_refused() throws Exception {
        DataFile file = written("d.kml", "<kml/>");
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> only(file)).withMessageContaining("GeoPackage");
    }

    private Path shapefile() throws IOException {
        return ShapefileSample.write(
                folder.resolve("dep.shp"),
                SourceCrsTest.LAMBERT_93_WITHOUT_CODE,
                square(854_500, 6_692_400, 100),
                "21",
                "Côte-d'Or");
    }

    private static void isCoteDor(Feature feature) {
        assertThat(feature.properties().values()).contains("21", "Côte-d'Or");
        isNearDijon(feature);
    }

    private static void isNearDijon(Feature feature) {
        assertThat(feature.area().getCentroid().getX()).isCloseTo(5.04, within(0.01));
        assertThat(feature.area().getCentroid().getY()).isCloseTo(47.32, within(0.01));
    }

    private static Feature only(DataFile file) {
        try (FeatureFiles files = new FeatureFiles(ImportLimits.DEFAULT, ByteProgress.SILENT);
                FeatureSource source = files.open(file)) {
            Feature feature = source.next();
            assertThat(source.hasNext()).isFalse();
            return feature;
        }
    }

    private DataFile written(String name, String text) throws IOException {
        return DataFile.of(Files.writeString(folder.resolve(name), text));
    }

    private static String collection(String head, Coordinate[] ring) {
        List<String> points = new ArrayList<>();
        for (Coordinate each : ring) {
            points.add("[" + each.x + "," + each.y + "]");
        }
        return """
                {"type":"FeatureCollection",%s"features":[{"type":"Feature","properties":{"code":"21","nom":"Côte-d'Or"},\
                "geometry":{"type":"Polygon","coordinates":[[%s]]}}]}""".formatted(head, String.join(",", points));
    }

    private static Coordinate[] square(double x, double y, double side) {
        return new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x, y + side),
            new Coordinate(x + side, y + side),
            new Coordinate(x + side, y),
            new Coordinate(x, y)
        };
    }
}
