package fr.repere.geodata.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference files that ship with the product, read whole: they are small. Derived by the script in {@code geodata/reference}. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static List<Region> regions() {
        return rows("regions.csv", row -> new Region(row.getField("code"), row.getField("name")));
    }

    static List<Departement> departements() {
        return rows(
                "departements.csv",
                row -> new Departement(
                        row.getField("code"),
                        row.getField("name"),
                        nullIfEmpty(row.getField("region")),
                        "collectivite".equals(row.getField("kind"))));
    }

    static List<Epci> epcis() {
        return rows("epci.csv", row -> new Epci(row.getField("code"), row.getField("name"), row.getField("type")));
    }

    static List<Commune> communes() {
        return rows(
                "communes.csv.gz",
                row -> new Commune(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("departement"),
                        nullIfEmpty(row.getField("epci")),
                        number(row.getField("population")),
                        list(row.getField("postalCodes")),
                        new LonLat(
                                Double.parseDouble(row.getField("longitude")),
                                Double.parseDouble(row.getField("latitude"))),
                        row.getField("precision")));
    }

    static List<CommuneAlias> aliases() {
        return rows(
                "commune-aliases.csv.gz",
                row -> new CommuneAlias(
                        row.getField("code"),
                        nullIfEmpty(row.getField("name")),
                        row.getField("kind"),
                        row.getField("commune")));
    }

    static List<Boundary> departementBoundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (JsonNode feature : json("departements.geojson.gz").path("features")) {
            try {
                Geometry area = new GeoJsonReader(Wgs84.FACTORY)
                        .read(feature.path("geometry").toString());
                boundaries.add(new Boundary(
                        TerritoryKind.DEPARTEMENT,
                        feature.path("properties").path("code").asString(),
                        multi(area)));
            } catch (ParseException e) {
                throw new IllegalStateException("departements.geojson.gz holds a feature that is no GeoJSON", e);
            }
        }
        return boundaries;
    }

    static String vintage() {
        return json("metadata.json").path("vintage").asString();
    }

    /** The package and version that the boundaries of départements were derived from. */
    static String boundaryVintage() {
        for (JsonNode source : json("metadata.json").path("sources")) {
            if (source.path("id").asString().equals("natural-earth")) {
                return source.path("package").asString() + " "
                        + source.path("version").asString();
            }
        }
        throw new IllegalStateException("metadata.json names no source for the boundaries");
    }

    private static MultiPolygon multi(Geometry area) {
        return area instanceof MultiPolygon multi
                ? multi
                : Wgs84.FACTORY.createMultiPolygon(new Polygon[] {(Polygon) area});
    }

    private static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> mapper) {
        try (InputStream in = open(name);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().map(mapper).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream("reference/" + name), name);
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
