package fr.repere.search.map;

/**
 * How an area is filled: a colour, and lines over it where colour alone would not do.
 *
 * @param rgb red, green, blue in sRGB, eight bits each
 */
public record Fill(int rgb, Hatch hatch) {

    /** What has no number: white under grey lines, unlike any class. */
    public static final Fill NO_DATA = new Fill(0xFFFFFF, Hatch.FALLING);

    /** Lines over a colour. */
    public enum Hatch {
        NONE,
        /** From bottom left to top right. */
        RISING,
        /** From top left to bottom right. */
        FALLING
    }

    /** A plain colour. */
    public static Fill plain(int rgb) {
        return new Fill(rgb, Hatch.NONE);
    }
}
