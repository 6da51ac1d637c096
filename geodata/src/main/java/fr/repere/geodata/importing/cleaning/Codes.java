package fr.repere.geodata.importing.cleaning;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes as sources write them: spreadsheets drop leading zeros and add decimals. */
public final class Codes {

    private Codes() {}

    /** A code without blanks and without the {@code .0} of a spreadsheet, in upper case; null when nothing is left. */
    public static @Nullable String trimmed(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String code =
                raw.strip().replaceFirst("\\.0$", "").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }

    /** A code of five characters that lost its leading zero gets it back. */
    public static String padded(String code) {
        return code.matches("[1-9]\\d{3}") ? "0" + code : code;
    }

    /** The code of a département whose leading zero was lost gets it back. */
    public static String departement(String code) {
        return code.matches("[1-9]") ? "0" + code : code;
    }

    /** An id in lower case letters, digits and hyphens, made of a text; empty when the text has neither. */
    public static String slug(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
