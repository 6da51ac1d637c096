package fr.repere.geodata.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of territory that have an INSEE code, from the widest to the smallest. */
public enum TerritoryKind {
    REGION,
    DEPARTEMENT,
    EPCI,
    COMMUNE;

    /** The stable code used in the database, the index and the API: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code, or nothing when there is none. */
    public static Optional<TerritoryKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The qualified code of a territory of this kind, such as {@code departement:21}. */
    public String qualify(String inseeCode) {
        return code() + ":" + inseeCode;
    }
}
