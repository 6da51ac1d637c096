package fr.repere.geodata.operator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a named territory is the territory of. */
public enum TerritoryType {
    /** An operator of the programme AGIR; the only type of which one département has at most one a day. */
    AGIR("opérateur AGIR"),
    /** A direction départementale de l'emploi, du travail et des solidarités. */
    DDETS("DDETS"),
    /** An EPCI that has something to say beyond its reference data, such as a contact. */
    EPCI("EPCI"),
    /** Any other set. */
    CUSTOM("autre territoire");

    private final String label;

    TerritoryType(String label) {
        this.label = label;
    }

    /** The stable code used in the database, the index, files and the API: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in French. */
    public String label() {
        return label;
    }

    /** The type of a code, or nothing when there is none. */
    public static Optional<TerritoryType> findByCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
