package fr.repere.admin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.repere.admin.AdminTest;
import fr.repere.geodata.importing.boundary.BoundaryImporter;
import fr.repere.geodata.importing.boundary.BoundaryImporter.Request;
import fr.repere.geodata.importing.boundary.PointImporter;
import fr.repere.geodata.importing.boundary.Vintage;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each test outlines communes of its own: all share one database. */
@AdminTest
class ReferenceImportTest {

    @TempDir
    Path folder;

    @Autowired
    private BoundaryImporter boundaries;

    @Autowired
    private PointImporter points;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void communes_that_merged_are_drawn_as_one_over_several_files() throws Exception {
        String former = jdbc.queryForObject("""
                select min(a.code) from commune_alias a join commune c on c.code = a.commune
                where a.kind = 'ancien-code' and c.departement = '50'""", String.class);
        String present = jdbc.queryForObject("select commune from commune_alias where code = ?", String.class, former);
        DataFile own = file("own.geojson", feature(present, -1.5, 48.9));
        DataFile merged = file("merged.geojson", feature(former, -1.4, 48.9));

        Counts counts = run(own, merged);

        assertThat(counts).isEqualTo(new Counts(2, 1, 0, 0, 0, 0));
        assertThat(areaInSquareDegrees(present)).isCloseTo(0.02, within(1e-9));
        assertThat(jdbc.queryForObject(
                        "select st_geometrytype(area) || st_srid(area) || st_ispolygonccw(area) from boundary"
                                + " where kind = 'commune' and code = ?",
                        String.class,
                        present))
                .isEqualTo("ST_MultiPolygon4326true");
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_the_indexer_nothing() throws Exception {
        DataFile file = file("once.geojson", feature("21231", 5.0, 47.3));
        assertThat(run(file).accepted()).isEqualTo(1);
        long told = outboxRows();

        assertThat(run(file)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(outboxRows()).isEqualTo(told);
    }

    @Test
    void another_outline_replaces_the_first_and_the_indexer_is_told() throws Exception {
        run(file("first.geojson", feature("39198", 5.4, 47.0)));
        long told = outboxRows();

        assertThat(run(file("second.geojson", feature("39198", 5.5, 47.1))).changed())
                .isEqualTo(1);

        assertThat(outboxRows()).isEqualTo(told + 1);
        assertThat(jdbc.queryForMap("select source, vintage from boundary where kind = 'commune' and code = '39198'"))
                .containsEntry("source", "Test")
                .containsEntry("vintage", "2018");
        assertThat(jdbc.queryForMap(
                        "select source, vintage from reference_vintage where dataset = 'boundaries:commune'"))
                .containsEntry("source", "Test")
                .containsEntry("vintage", "2018");
    }

    @Test
    void a_bad_feature_is_rejected_with_its_place_and_the_others_are_kept() throws Exception {
        List<String> rejected = new ArrayList<>();
        DataFile file = file(
                "mixed.geojson",
                feature("99999", 5.0, 47.0) + "," + feature("97105", 2.0, 46.0) + "," + feature("25056", 6.0, 47.2));

        Counts counts = run(rejected, file);

        assertThat(counts).isEqualTo(new Counts(3, 1, 0, 0, 0, 2));
        assertThat(rejected).hasSize(2);
        assertThat(rejected.getFirst()).startsWith("mixed.geojson 1 code").contains("inconnu");
        assertThat(rejected.getLast()).startsWith("mixed.geojson 2 geometry").contains("à plus de 100 km");
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_of_those_before_it() throws Exception {
        DataFile whole = file("whole.geojson", feature("70550", 6.15, 47.62));
        Path cut = Files.writeString(folder.resolve("cut.geojson"), "{\"features\":[" + feature("25388", 6.8, 47.5));

        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> run(whole, DataFile.of(cut)))
                .withMessageContaining("cut.geojson");
        assertThat(jdbc.queryForObject("select count(*) from boundary where code = '70550'", Long.class))
                .isZero();
    }

    @Test
    void communes_move_to_la_postes_points_and_former_communes_move_nobody() throws Exception {
        Path csv = Files.writeString(folder.resolve("laposte-2020.csv"), """
                Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;coordonnees_gps
                21617;SOMBERNON;21540;;SOMBERNON;47.3095,4.7101
                21617;SOMBERNON;21541;;SOMBERNON;47.3095,4.7101
                75101;PARIS 01;75001;;PARIS;48.8626,2.3363
                21054;BEAUNE;21200;;BEAUNE;4.84,47.02
                98822;POINDIMIE;98822;;POINDIMIE;
                """);
        List<String> rejected = new ArrayList<>();

        Counts counts = points.run(
                DataFile.of(csv),
                new Vintage("La Poste", "2020"),
                ImportLimits.DEFAULT,
                ByteProgress.SILENT,
                listener(rejected));

        assertThat(counts).isEqualTo(new Counts(5, 0, 1, 0, 0, 3));
        assertThat(jdbc.queryForMap("select st_x(point) x, st_y(point) y, precision from commune where code = '21617'"))
                .containsEntry("x", 4.7101)
                .containsEntry("y", 47.3095)
                .containsEntry("precision", "commune");
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(0)).contains("arrondissement");
        assertThat(rejected.get(1)).contains("à plus de 100 km");
        assertThat(rejected.get(2)).contains("pas de point");
    }

    private Counts run(DataFile... files) {
        return run(new ArrayList<>(), files);
    }

    private Counts run(List<String> rejected, DataFile... files) {
        Request request = new Request(
                List.of(files),
                Optional.empty(),
                new Vintage("Test", "2018"),
                ImportLimits.DEFAULT,
                ByteProgress.SILENT);
        return boundaries.run(request, listener(rejected)).counts();
    }

    private static ImportReport listener(List<String> rejected) {
        return new ImportReport() {

            @Override
            public void rejected(Position position, Remark reason) {
                rejected.add(position.file() + " " + position.record() + " " + reason.field() + ": " + reason.reason());
            }

            @Override
            public void warned(Position position, Remark warning) {
                throw new AssertionError("no warning was expected: " + warning);
            }
        };
    }

    private double areaInSquareDegrees(String commune) {
        return jdbc.queryForObject(
                "select st_area(area) from boundary where kind = 'commune' and code = ?", Double.class, commune);
    }

    private long outboxRows() {
        return jdbc.queryForObject("select count(*) from outbox where aggregate = 'territories'", Long.class);
    }

    private DataFile file(String name, String features) throws IOException {
        return DataFile.of(Files.writeString(
                folder.resolve(name), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}"));
    }

    /** A square of a tenth of a degree, drawn clockwise. */
    private static String feature(String code, double west, double south) {
        double east = west + 0.1;
        double north = south + 0.1;
        return """
                {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":\
                [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}""".formatted(code, west, south, west, north, east, north, east, south, west, south);
    }
}
