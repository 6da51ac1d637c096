package fr.repere.endtoend.browser;

/**
 * A page of the back-office under test.
 *
 * @param route as the table of rights writes it
 * @param who opens it
 * @param path that is opened; words in braces stand for what {@link OfficeData} made
 */
record OfficePage(String route, Who who, String path) {

    /** Who opens pages; the national administrator sees all that editors see, and the fullest menu. */
    enum Who {
        STRANGER,
        NEWCOMER,
        AUTHOR,
        TRANSLATOR,
        NATIONAL
    }

    /** The path that this data makes of it. */
    String in(OfficeData data) {
        String filled = path;
        for (var id : data.ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** A name for its pictures. */
    String name() {
        return (who + "-" + path)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
