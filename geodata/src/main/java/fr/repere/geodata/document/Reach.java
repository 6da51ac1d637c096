package fr.repere.geodata.document;

import java.util.Locale;

/** How far a fiche reaches by itself, whatever place is asked for. */
public enum Reach {
    /** It concerns the whole country: every démarche, and dispositifs whose zone says so. */
    NATIONAL,
    /** It is held online and does not concern the whole country. */
    ONLINE,
    /** Neither: it concerns the places and the zone that it names. */
    LOCAL;

    private static final String DEMARCHE = "demarche";

    /** The reach of a fiche. */
    static Reach of(FicheDocument fiche) {
        if (fiche.national() || fiche.kind().equals(DEMARCHE)) {
            return NATIONAL;
        }
        return fiche.online() ? ONLINE : LOCAL;
    }

    /**
     * The reach of a name used in the index.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Reach of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The name used in the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
