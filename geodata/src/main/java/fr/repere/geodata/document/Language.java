package fr.repere.geodata.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight languages of the product. French is the source, the others are translations. */
public enum Language {
    FR,
    EN,
    UK,
    PS,
    FA,
    TI,
    RU,
    AR;

    /** The ISO 639-1 code in lower case, used in the index, the API, paths and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return this == AR || this == FA || this == PS;
    }

    /** The language of a code, or nothing when it is none of the eight. */
    public static Optional<Language> findByCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
