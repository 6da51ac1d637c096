package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a named territory is the territory of, what it is made of, from when to when, and how to reach who is in charge.
 *
 * @param type {@code agir}, {@code ddets}, {@code epci} or {@code custom}
 * @param parts ids of the reference territories that it is made of, wider kinds first
 * @param departements ids of the départements that it lies in, at least in part
 * @param validFrom the first day, included
 * @param validTo the last day, included; absent as long as no end is known
 * @param version grows with every change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MandateDocument(
        String type,
        List<String> parts,
        List<String> departements,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String service,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String website,
        long version) {

    /** Whether a day is between its first and its last, both included. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
