package fr.repere.search.web.coverage;

import java.util.Arrays;
import java.util.Locale;

/** The files that counts are written as; each has an address of its own, which ends like the file's name. */
enum FileFormat {
    PNG(FileFormat.PNG_TYPE),
    SVG(FileFormat.SVG_TYPE),
    PDF(FileFormat.PDF_TYPE),
    GEOJSON(FileFormat.GEOJSON_TYPE),
    CSV(FileFormat.CSV_TYPE),
    XLSX(FileFormat.XLSX_TYPE);

    static final String PNG_TYPE = "image/png";
    static final String SVG_TYPE = "image/svg+xml";
    static final String PDF_TYPE = "application/pdf";
    static final String GEOJSON_TYPE = "application/geo+json";
    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered type, without parameters. */
    String mediaType() {
        return mediaType;
    }

    /** What is sent as {@code Content-Type}. */
    String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** How addresses and file names end, with the dot. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of an address.
     *
     * @throws IllegalArgumentException when no format has its ending
     */
    static FileFormat of(String address) {
        return Arrays.stream(values())
                .filter(format -> address.endsWith(format.ending()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format for " + address));
    }
}
