package fr.repere.geodata.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with a fiche. */
public enum ReportKind {
    ADDRESS,
    PHONE,
    HOURS,
    CLOSED,
    TEXT,
    OTHER;

    /** As written into documents, rows and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a code. */
    public static Optional<ReportKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
