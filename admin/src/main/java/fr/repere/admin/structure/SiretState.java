package fr.repere.admin.structure;

import java.util.Arrays;
import java.util.Locale;

/** What the directory of companies says of a structure's SIRET. */
public enum SiretState {
    /** Imported; nobody asked. */
    UNCHECKED,
    /** The directory did not answer yet; a job asks it again. */
    TO_CHECK,
    CONFIRMED,
    UNKNOWN,
    CLOSED,
    /** There is no SIRET; the declarer gave a reason. */
    NONE;

    /** The code of the database and of bundle keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when the database holds another */
    static SiretState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
