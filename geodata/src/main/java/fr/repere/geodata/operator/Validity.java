package fr.repere.geodata.operator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * From which day to which.
 *
 * @param from the first day, included
 * @param to the last day, included; null as long as no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Whether a day is within. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether at least one day is within both. */
    public boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** In French, such as « du 01/01/2026 au 31/12/2028 » or « depuis le 01/01/2026 ». */
    public String inWords() {
        return to == null
                ? "depuis le " + FRENCH.format(from)
                : "du " + FRENCH.format(from) + " au " + FRENCH.format(to);
    }
}
