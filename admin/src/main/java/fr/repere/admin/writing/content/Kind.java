package fr.repere.admin.writing.content;

import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import java.util.Locale;

/** The two kinds of fiches, as drafts know them. A draft never changes its kind. */
public enum Kind {
    DISPOSITIF,
    DEMARCHE;

    /** The kind of a fiche. */
    public static Kind of(Fiche fiche) {
        return switch (fiche) {
            case Dispositif dispositif -> DISPOSITIF;
            case Demarche demarche -> DEMARCHE;
        };
    }

    /** The code in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
