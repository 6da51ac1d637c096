package fr.repere.admin.structure.membership;

import java.util.Locale;

/** How somebody came to belong to a structure. */
public enum How {
    DECLARED,
    INVITATION,
    SHARE_KEY,
    REQUEST;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
