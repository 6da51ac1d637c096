package fr.repere.search.table;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what somebody wrote into a fiche. A text that a spreadsheet would take for a formula begins with one
 * of {@code = + - @} or their full-width forms, or hides one behind white space; see OWASP, <i>CSV Injection</i>.
 */
final class Formulas {

    private static final String STARTS = "=+-@＝＋－＠";

    /** Numbers and phone numbers begin with a sign as well, and do nothing. */
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9 ().]+");

    private Formulas() {}

    /** Whether a spreadsheet may run this text. */
    static boolean isRunnable(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int at = 0;
        while (at < text.length() && isSkipped(text.charAt(at))) {
            at++;
        }
        return at < text.length()
                && STARTS.indexOf(text.charAt(at)) >= 0
                && !HARMLESS.matcher(text).matches();
    }

    /** The text, with an apostrophe before it when a spreadsheet might run it. */
    static String neutralised(String text) {
        return isRunnable(text) ? "'" + text : text;
    }

    /** What one spreadsheet or another drops before it looks at a cell: white space, control and invisible characters. */
    private static boolean isSkipped(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
