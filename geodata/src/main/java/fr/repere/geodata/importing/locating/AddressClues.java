package fr.repere.geodata.importing.locating;

import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.cleaning.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of where a place is, without its point.
 *
 * @param inseeCode code of a commune, past or present
 * @param postalCode as written; leading zeros may be lost
 * @param city name of a commune, with {@code Cedex} or an arrondissement perhaps
 * @param departements codes of départements that the place lies in or may lie in
 */
public record AddressClues(
        @Nullable String inseeCode,
        @Nullable String postalCode,
        @Nullable String city,
        List<String> departements) {

    /** Trims the codes and the name. */
    public AddressClues {
        inseeCode = Codes.trimmed(inseeCode);
        postalCode = Codes.trimmed(postalCode);
        city = PlainText.line(city);
        departements = List.copyOf(departements);
    }
}
