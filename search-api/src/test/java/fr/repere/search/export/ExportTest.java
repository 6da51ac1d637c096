package fr.repere.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Hit;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export of any format, whatever happens while it is written. */
class ExportTest {

    private static final int PAGES = 400;
    private static final int PER_PAGE = 50;

    private final AtomicInteger released = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = {"CSV", "GEOJSON", "JSON", "XLSX"})
    void a_cut_connection_stops_the_reading(ExportFormat format) {
        MadeUpResult result = new MadeUpResult(PAGES, ExportTest::page);
        assertThatThrownBy(() -> {
                    try (Export export = export(format, result)) {
                        export.write(new CutAfter(200_000), (fiches, rows) -> {});
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(result.given()).isLessThan(PAGES / 2);
        assertThat(result.isClosed()).isTrue();
        assertThat(released).hasValue(1);
    }

    @Test
    void who_hears_of_the_progress_can_stop_it() {
        MadeUpResult result = new MadeUpResult(PAGES, ExportTest::page);
        assertThatThrownBy(() -> {
                    try (Export export = export(ExportFormat.CSV, result)) {
                        export.write(OutputStream.nullOutputStream(), (fiches, rows) -> {
                            if (rows >= 3 * PER_PAGE) {
                                throw new IOException("enough");
                            }
                        });
                    }
                })
                .hasMessage("enough");
        assertThat(result.given()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_behind_on_the_disk(ExportFormat format) throws IOException {
        List<Path> before = leftBehind();
        try (Export export = export(format, new MadeUpResult(3, ExportTest::page))) {
            export.write(OutputStream.nullOutputStream(), (fiches, rows) -> {});
        }
        assertThatThrownBy(() -> {
                    try (Export export = export(format, new MadeUpResult(3, ExportTest::page))) {
                        export.write(OutputStream.nullOutputStream(), (fiches, rows) -> {
                            throw new IOException("stopped");
                        });
                    }
                })
                .hasMessage("stopped");
        assertThat(leftBehind()).containsExactlyElementsOf(before);
    }

    @Test
    void a_geopackage_has_its_layers_points_index_and_style(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("export.gpkg");
        List<Hit> hits = List.of(
                MadeUpResult.hit(FicheSample.dispositif("two")
                        .french("Titre", "Résumé", "Texte")
                        .place(Burgundy.DIJON, "Dijon", "commune:21231")
                        .place((PointDocument) null, "Gevrey-Chambertin", "commune:21295")
                        .document()),
                MadeUpResult.hit(FicheSample.demarche("none")
                        .french("Démarche", "R", "T")
                        .document()));
        try (Export export = export(ExportFormat.GPKG, new MadeUpResult(1, page -> hits));
                OutputStream out = Files.newOutputStream(file)) {
            export.write(out, (fiches, rows) -> assertThat(rows).isEqualTo(3));
        }
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            assertThat(number(statement, "select count(*) from fiches")).isEqualTo(2);
            assertThat(number(statement, "select count(*) from places")).isEqualTo(2);
            assertThat(number(statement, "select count(*) from places where geom is null"))
                    .isEqualTo(1);
            assertThat(number(statement, "select count(*) from rtree_places_geom"))
                    .isEqualTo(1);
            assertThat(number(statement, "select count(*) from layer_styles where useAsDefault"))
                    .isEqualTo(1);
            assertThat(number(statement, "select srs_id from gpkg_geometry_columns"))
                    .isEqualTo(4326);
        }
    }

    @Test
    void a_fiche_without_any_place_has_one_row() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Hit hit = MadeUpResult.hit(
                FicheSample.demarche("none").french("Démarche", "R", "T").document());
        try (Export export = export(ExportFormat.CSV, new MadeUpResult(1, page -> List.of(hit)))) {
            export.write(out, (fiches, rows) -> {});
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(2);
    }

    private static long number(java.sql.Statement statement, String sql) throws java.sql.SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Export export(ExportFormat format, MadeUpResult result) {
        return new Export(MadeUpResult.order(format), MadeUpResult.writers(), result, () -> released.incrementAndGet());
    }

    private static List<Hit> page(int number) {
        return IntStream.range(0, PER_PAGE)
                .mapToObj(i -> MadeUpResult.hit(FicheSample.dispositif("f" + number + "-" + i)
                        .french("Titre " + number * 7919L * (i + 1), "Résumé " + i * 104_729L, "Texte")
                        .themes("francais")
                        .place(Burgundy.DIJON, "Dijon", "commune:21231")
                        .document()))
                .toList();
    }

    private static List<Path> leftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("repere-(gpkg|structures)-.*"))
                    .sorted()
                    .toList();
        }
    }

    /** Somebody who hangs up after so many bytes. */
    private static final class CutAfter extends OutputStream {

        private long left;

        CutAfter(long bytes) {
            this.left = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            if (--left < 0) {
                throw new IOException("broken pipe");
            }
        }
    }
}
