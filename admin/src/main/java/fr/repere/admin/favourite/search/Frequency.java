package fr.repere.admin.favourite.search;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody wants to be told. */
public enum Frequency {
    /** Never: the search is only kept. */
    NONE,
    /** Each day on which there is something to tell. */
    DAILY,
    /** From Monday on. */
    WEEKLY,
    /** From the first on. */
    MONTHLY;

    /** As stored and sent by forms; {@code searches.frequency.CODE} says it in words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The frequency of a code. */
    public static Optional<Frequency> findByCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The period that a day belongs to: each is told of once. @param day in Paris */
    public String period(LocalDate day) {
        return switch (this) {
            case NONE -> "";
            case DAILY -> day.toString();
            case WEEKLY ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> day.toString().substring(0, "2026-11".length());
        };
    }
}
