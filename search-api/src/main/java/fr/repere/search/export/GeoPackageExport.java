package fr.repere.search.export;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.query.Hit;
import fr.repere.search.table.GeoPackageFile;
import fr.repere.search.table.GeoPackageFile.Field;
import fr.repere.search.table.GeoPackageFile.Shape;
import fr.repere.search.table.GeoPackageLayer;
import fr.repere.search.table.ScratchFolder;
import fr.repere.search.table.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * A GeoPackage: {@code places}, a point per place with everything that is known of it and its fiche, and {@code fiches}, a row per fiche.
 * A database cannot be streamed: it is made beside, sent when it is whole, and deleted whatever happens.
 */
final class GeoPackageExport implements FicheWriter {

    private static final String STYLE = "places.qml";
    private static final String NAME = "repere.gpkg";

    private final OutputStream out;
    private final Dictionary names;
    private final List<Column> ofFiches;
    private final List<Column> ofPlaces;
    private final ScratchFolder scratch;
    private final GeoPackageFile file;
    private final GeoPackageLayer places;
    private final TableWriter fiches;

    GeoPackageExport(OutputStream out, List<Column> columns, Dictionary names) throws IOException {
        this.out = out;
        this.names = names;
        this.ofFiches = columns.stream()
                .filter(column -> column.of() == Column.Of.FICHE)
                .toList();
        this.ofPlaces = columns.stream()
                .filter(column -> column.of() != Column.Of.POSITION)
                .toList();
        this.scratch = ScratchFolder.make();
        try {
            this.file = GeoPackageFile.create(scratch.file(NAME));
            this.places = file.layer("places", Shape.POINT, fields(ofPlaces));
            this.fiches = file.table("fiches", fields(ofFiches));
            file.style("places", style());
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static List<Field> fields(List<Column> columns) {
        return columns.stream()
                .map(column -> new Field(
                        column.key(), GeoPackageFile.Type.valueOf(column.type().name())))
                .toList();
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(GeoPackageExport.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A fiche without place has no point to show: it stands in the table of fiches only. */
    @Override
    public int fiche(Hit hit) throws IOException {
        List<PlaceRow> rows = PlaceRow.of(hit, names.language());
        fiches.row(rows.getFirst().cells(ofFiches));
        for (PlaceRow row : rows) {
            if (row.place() != null) {
                places.row(point(row).orElse(null), row.cells(ofPlaces));
            }
        }
        return rows.size();
    }

    private static Optional<Point> point(PlaceRow row) {
        PointDocument point = row.place() == null ? null : row.place().point();
        return Optional.ofNullable(point)
                .map(known -> Wgs84.FACTORY.createPoint(new Coordinate(known.lon(), known.lat())));
    }

    @Override
    public void finish() throws IOException {
        file.finish();
        file.close();
        Files.copy(scratch.file(NAME), out);
    }

    @Override
    public void close() throws IOException {
        file.close();
        scratch.close();
    }
}
