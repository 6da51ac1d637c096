package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of a Shapefile: {@code .shp} with {@code .dbf} and {@code .prj} beside it. */
final class ShapefileFeatures implements FeatureSource {

    private final SHPDriver driver = new SHPDriver();
    private final String name;
    private final SourceCrs crs;
    private final @Nullable Charset encoding;
    private long row = -1;

    ShapefileFeatures(Path shp, String name) {
        this.name = name;
        this.encoding = encoding(shp);
        this.crs = SourceCrs.ofWkt(projection(shp, name), name);
        beside(shp, "dbf", name, "Sans elle, les contours n'ont pas de code.");
        beside(shp, "shx", name, "Elle indique où commence chaque contour.");
        try {
            // One character for each byte: the driver loses its place in texts where a letter takes two.
            driver.initDriverFromFile(shp.toFile(), StandardCharsets.ISO_8859_1.name());
        } catch (IOException | RuntimeException e) {
            throw BrokenFile.unreadable(name, e);
        }
        if (driver.getRowCount() == 0) {
            throw BrokenFile.withoutRecord(name);
        }
    }

    private static String projection(Path shp, String name) {
        Path prj = beside(shp, "prj", name, "Elle dit dans quelle projection sont les coordonnées.");
        try {
            return Files.readString(prj, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw BrokenFile.unreadable(name, e);
        }
    }

    /** The part of the Shapefile with another ending, whatever its case. */
    private static Path beside(Path shp, String ending, String name, String why) {
        String stem = shp.toString().substring(0, shp.toString().length() - 3);
        for (String candidate : new String[] {ending, ending.toUpperCase(Locale.ROOT)}) {
            Path path = Path.of(stem + candidate);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        throw BrokenFile.unexpected(
                name,
                "n'a pas de partie ." + ending + " à côté d'elle",
                why + " Donnez le Shapefile entier, ou l'archive .zip telle que publiée.");
    }

    /** The encoding that a {@code .cpg} names, if there is one that Java knows. */
    private static @Nullable Charset encoding(Path shp) {
        Path cpg = Path.of(shp.toString().substring(0, shp.toString().length() - 3) + "cpg");
        try {
            return Files.isRegularFile(cpg)
                    ? Charset.forName(
                            Files.readString(cpg, StandardCharsets.ISO_8859_1).strip())
                    : null;
        } catch (IOException | IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public boolean hasNext() {
        return row + 1 < driver.getRowCount();
    }

    @Override
    public Feature next() {
        row++;
        try {
            Map<String, String> properties = new HashMap<>();
            for (int i = 0; i < driver.getDbaseFileHeader().getNumFields(); i++) {
                put(properties, driver.getDbaseFileHeader().getFieldName(i), driver.getField(row, column(i)));
            }
            return new Feature(position(), properties, crs.toWgs84(geometry()));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw BrokenFile.unreadable(name, e);
        }
    }

    /** The driver puts the geometry among the columns of the table. */
    private int column(int field) {
        return field < driver.getGeometryFieldIndex() ? field : field + 1;
    }

    private Geometry geometry() throws IOException {
        Value value = driver.getField(row, driver.getGeometryFieldIndex());
        if (value instanceof ValueGeometry geometry) {
            return geometry.getGeometry();
        }
        throw LineRejected.because("geometry", null, "pas de géométrie");
    }

    private void put(Map<String, String> properties, String field, Value value) {
        String bytes = value.getString();
        if (bytes != null && !bytes.isBlank()) {
            properties.put(field.toLowerCase(Locale.ROOT), decoded(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** Said by the {@code .cpg}; else UTF-8, as today's producers write, or where that cannot be, what Windows wrote. */
    private String decoded(byte[] bytes) {
        if (encoding != null) {
            return new String(bytes, encoding).strip();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252")).strip();
        }
    }

    @Override
    public Position position() {
        return new Position(name, row + 1, 0);
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public void close() {
        try {
            driver.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
