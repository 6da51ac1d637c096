package fr.repere.geodata.theme;

import java.util.Arrays;
import java.util.Optional;

/** The ten themes, in their order of presentation. */
public enum Theme {
    ADMINISTRATIF,
    FRANCAIS,
    LOGEMENT,
    SANTE,
    FORMATION,
    EMPLOI,
    MOBILITE,
    FAMILLE,
    ETUDES,
    LOISIRS;

    /** The stable code used in the database, the index, the API and files: the name in lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The theme of a code, or nothing when no theme has it. */
    public static Optional<Theme> findByCode(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
