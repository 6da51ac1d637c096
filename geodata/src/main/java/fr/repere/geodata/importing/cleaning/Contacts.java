package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.importing.line.Remarks;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, mail addresses and web addresses: valid ones in one form, others dropped with a remark. */
public final class Contacts {

    private static final Pattern PHONE_TEXT = Pattern.compile("[+0-9 .()\\-/]+");
    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern SHORT = Pattern.compile("1\\d{1,2}|1[01]\\d{4}|3\\d{3}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+[\\p{L}]{2,}");
    private static final int LONGEST = 2000;

    private Contacts() {}

    /** A telephone number, in pairs of digits when French; the first one when several are given. */
    public static @Nullable String phone(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        String first = text.split("(?i)\\s*(?:/|;|,|\\bou\\b|\\bet\\b)\\s*", 2)[0].strip();
        String digits = first.replaceAll("\\(0\\)", "").replaceAll("[^+0-9]", "");
        String number =
                digits.replaceFirst("^(?:\\+33|0033)0?(?=[1-9]\\d{8}$)", "0").replaceFirst("^00(?=[1-9])", "+");
        if (number.matches("[1-9]\\d{8}")) {
            // A spreadsheet took the number for a quantity and dropped the leading zero.
            number = "0" + number;
        }
        if (PHONE_TEXT.matcher(first).matches()) {
            if (FRENCH.matcher(number).matches()) {
                return number.replaceAll("(\\d\\d)(?=\\d)", "$1 ");
            }
            if (SHORT.matcher(number).matches() || ABROAD.matcher(number).matches()) {
                return number;
            }
        }
        remarks.warn(field, text, "numéro de téléphone non valable, laissé de côté");
        return null;
    }

    /** A mail address, its domain in lower case. */
    public static @Nullable String mail(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        String first = text.replaceFirst("(?i)^mailto:", "").split("[;,\\s]", 2)[0];
        if (MAIL.matcher(first).matches()) {
            int at = first.lastIndexOf('@');
            return first.substring(0, at) + first.substring(at).toLowerCase(Locale.ROOT);
        }
        remarks.warn(field, text, "adresse électronique non valable, laissée de côté");
        return null;
    }

    /** A web address; one that starts with {@code www.} is completed, all others than http(s) are dropped. */
    public static @Nullable String url(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        String full = text.regionMatches(true, 0, "www.", 0, 4) ? "https://" + text : text;
        if (isWebAddress(full)) {
            return full;
        }
        remarks.warn(field, text, "adresse web non valable (http ou https attendu), laissée de côté");
        return null;
    }

    private static boolean isWebAddress(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = URI.create(text);
            String host = uri.getHost();
            String scheme = uri.getScheme();
            return host != null
                    && host.contains(".")
                    && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
