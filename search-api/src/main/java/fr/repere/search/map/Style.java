package fr.repere.search.map;

/**
 * How a text is set.
 *
 * @param size of the font, in units of the sheet
 * @param rightToLeft from which side its sentences are read
 */
record Style(double size, boolean bold, boolean rightToLeft) {

    /** Regular, from left to right. */
    static Style of(double size) {
        return new Style(size, false, false);
    }

    /** The same, bold. */
    Style strong() {
        return new Style(size, true, rightToLeft);
    }

    /** The same in another size. */
    Style sized(double other) {
        return new Style(other, bold, rightToLeft);
    }
}
