package fr.repere.search.export;

import fr.repere.search.query.AllFiches.Detail;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of exports. */
public enum ExportFormat {
    /** A row per place. */
    CSV("text/csv;charset=UTF-8", Detail.ROWS),
    /** The same as a workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Detail.ROWS),
    /** A feature per place, RFC 7946. */
    GEOJSON("application/geo+json", Detail.ROWS),
    /** Layers of fiches and places for QGIS. */
    GPKG("application/geopackage+sqlite3", Detail.ROWS),
    /** The services and structures of data·inclusion, schema 1. */
    JSON("application/json", Detail.EXCHANGE);

    private final String mediaType;
    private final Detail detail;

    ExportFormat(String mediaType, Detail detail) {
        this.mediaType = mediaType;
        this.detail = detail;
    }

    /** The extension of its files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type of its files. */
    public String mediaType() {
        return mediaType;
    }

    /** How much of each fiche it holds. */
    public Detail detail() {
        return detail;
    }

    /** The format of a code, or nothing. */
    public static Optional<ExportFormat> findByCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ExportFormat::code).toList();
    }
}
