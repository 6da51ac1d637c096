package fr.repere.geodata.fiche;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the point of a place stands for, from the most to the least precise. */
public enum Precision {
    ADDRESS,
    STREET,
    COMMUNE,
    POSTAL_CODE,
    DEPARTEMENT;

    /** The stable code used in the database, the index and files: lower case with a hyphen. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The precision of a code, or nothing when there is none. */
    public static Optional<Precision> findByCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
