package fr.repere.geodata.geocoding;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address to locate, as far as it is known. Blank parts count as absent.
 *
 * @param street number and street, such as {@code 12 rue de la Préfecture}
 * @param postalCode five digits
 * @param city name of the commune
 * @param commune INSEE code, when it is known for sure: then nothing outside that commune is an answer
 */
public record AddressQuestion(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String commune) {

    /** Trims the parts. */
    public AddressQuestion {
        street = oneLine(street);
        postalCode = oneLine(postalCode);
        city = oneLine(city);
        commune = oneLine(commune);
    }

    /** An address whose commune is known by name alone. */
    public static AddressQuestion of(@Nullable String street, @Nullable String postalCode, @Nullable String city) {
        return new AddressQuestion(street, postalCode, city, null);
    }

    /** The address in one line, as on an envelope. */
    public String line() {
        return Stream.of(street, postalCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static @Nullable String oneLine(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
