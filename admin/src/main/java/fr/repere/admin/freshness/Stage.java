package fr.repere.admin.freshness;

import java.util.Arrays;
import java.util.Locale;

/** How far a cycle of verification has come, in order. All but the end are mails. */
public enum Stage {
    BEFORE,
    DUE,
    AFTER,
    LAST,
    SUSPENDED;

    /** As the database and message keys write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + code));
    }
}
