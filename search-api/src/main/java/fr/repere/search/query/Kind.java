package fr.repere.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two kinds of fiche: a local offer, or a national procedure. */
public enum Kind {
    DISPOSITIF,
    DEMARCHE;

    /** The code used in the index and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code, or nothing when it is none of the two. */
    public static Optional<Kind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The two codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }
}
