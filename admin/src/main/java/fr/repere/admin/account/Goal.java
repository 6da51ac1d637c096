package fr.repere.admin.account;

import java.util.Locale;

/** What somebody mainly comes for. */
public enum Goal {
    DECLARE,
    TRANSLATE,
    FAVOURITES;

    /** As stored, and as in forms and bundle keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The goal of a code. @throws IllegalArgumentException when there is none */
    public static Goal of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether what they write is shown to the public under a name. */
    public boolean isPublic() {
        return this != FAVOURITES;
    }
}
