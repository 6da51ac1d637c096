package fr.repere.search.map;

/** What a map can be written as. */
public enum MapFormat {
    PNG("image/png", "png"),
    SVG("image/svg+xml", "svg"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    MapFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How file names end, without the dot. */
    public String extension() {
        return extension;
    }
}
