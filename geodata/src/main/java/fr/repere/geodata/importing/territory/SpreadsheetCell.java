package fr.repere.geodata.importing.territory;

import java.util.regex.Pattern;

/**
 * Texts in cells. Spreadsheets run what begins like a formula, so it gets an apostrophe before; a text that already begins so gets one
 * more, so that taking one away gives back every text.
 */
final class SpreadsheetCell {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern MADE_HARMLESS = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    static String write(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return MADE_HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
