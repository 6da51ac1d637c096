package fr.repere.geodata.importing.locating;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in one text: « 13 Rue Pioche, 57000 Metz », « 13 Rue Pioche, Metz », « Metz ».
 *
 * @param street what stands before the commune
 * @param postalCode five digits
 * @param city what seems to be the name of the commune
 */
public record FreeAddress(@Nullable String street, @Nullable String postalCode, String city) {

    private static final Pattern POSTAL_CODE = Pattern.compile("\\b(\\d{5})\\b");
    private static final Pattern COUNTRY = Pattern.compile("(?i)\\s*,\\s*france\\s*$");

    /** Cuts an address into its parts. */
    public static FreeAddress parse(String text) {
        String address = COUNTRY.matcher(text.strip()).replaceFirst("");
        Matcher matcher = POSTAL_CODE.matcher(address);
        if (matcher.find()) {
            String after = address.substring(matcher.end()).replaceFirst("^[\\s,]+", "");
            String before = address.substring(0, matcher.start()).replaceFirst("[\\s,]+$", "");
            if (!after.isBlank()) {
                return new FreeAddress(emptyToNull(before), matcher.group(1), after.split(",", 2)[0].strip());
            }
            int comma = before.lastIndexOf(',');
            return new FreeAddress(
                    comma < 0 ? null : emptyToNull(before.substring(0, comma)),
                    matcher.group(1),
                    before.substring(comma + 1).strip());
        }
        int comma = address.lastIndexOf(',');
        return comma < 0
                ? new FreeAddress(null, null, address)
                : new FreeAddress(
                        emptyToNull(address.substring(0, comma)),
                        null,
                        address.substring(comma + 1).strip());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
