package fr.repere.search.cartography;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a cartography. */
public enum CartographyFormat {
    /** A document with maps and lists. */
    PDF("application/pdf"),
    /** A workbook with a sheet per theme. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One table. */
    CSV("text/csv;charset=UTF-8"),
    /** A feature per place, RFC 7946. */
    GEOJSON("application/geo+json"),
    /** Layers of the territory, its places and its white communes, with styles for QGIS. */
    GPKG("application/geopackage+sqlite3");

    private final String mediaType;

    CartographyFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of its files. */
    public String mediaType() {
        return mediaType;
    }

    /** The extension of its files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(CartographyFormat::code).toList();
    }

    /** The format of a code, or nothing. */
    public static Optional<CartographyFormat> findByCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
