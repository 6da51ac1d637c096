package fr.repere.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of territory that white zones are summed up by; communes are listed themselves. */
public enum WhiteLevel {
    REGION,
    DEPARTEMENT,
    EPCI,
    COMMUNE;

    /** The kind as the index calls it, and the value of the parameter {@code by}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a code, or nothing. */
    public static Optional<WhiteLevel> findByCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(WhiteLevel::code).toList();
    }
}
