package fr.repere.search.table;

import java.util.regex.Pattern;

/** Texts as a workbook can hold them. */
final class SheetText {

    /** The most UTF-16 units in a cell of Excel. */
    static final int LONGEST = 32_767;

    private static final String CUT = "…";

    /** A workbook reads {@code _x0041_} as the letter A; the underscore itself is written {@code _x005F_}. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SheetText() {}

    /** The text without what XML forbids, cut to what a cell holds. */
    static String of(String text) {
        String clean = NOT_XML.matcher(text).replaceAll("");
        String cut = clean.length() <= LONGEST ? clean : shortened(clean);
        return cut.contains("_x") ? LOOKS_ESCAPED.matcher(cut).replaceAll("_x005F_") : cut;
    }

    private static String shortened(String text) {
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
