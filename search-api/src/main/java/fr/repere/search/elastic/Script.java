package fr.repere.search.elastic;

import fr.repere.geodata.document.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The scripts that the eight languages are written in: words are looked for in the languages of their script alone. */
enum Script {
    LATIN(UnicodeScript.LATIN, Language.FR, Language.EN),
    CYRILLIC(UnicodeScript.CYRILLIC, Language.UK, Language.RU),
    ARABIC(UnicodeScript.ARABIC, Language.AR, Language.FA, Language.PS),
    ETHIOPIC(UnicodeScript.ETHIOPIC, Language.TI);

    private final UnicodeScript unicode;
    private final List<Language> languages;

    Script(UnicodeScript unicode, Language... languages) {
        this.unicode = unicode;
        this.languages = List.of(languages);
    }

    /** The scripts of a text; Latin when it has none of the four, as « 115 ». */
    static Set<Script> of(String text) {
        EnumSet<Script> scripts = EnumSet.noneOf(Script.class);
        text.codePoints().forEach(letter -> of(letter).ifPresent(scripts::add));
        return scripts.isEmpty() ? EnumSet.of(LATIN) : scripts;
    }

    /** The languages written in this script. */
    List<Language> languages() {
        return languages;
    }

    /** Its name in the fields of the index. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text with every letter of other scripts replaced by a space, so that what remains stands where it stood. */
    String only(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (of(letter).filter(script -> script != this).isEmpty()) {
                kept.appendCodePoint(letter);
            } else {
                kept.repeat(' ', Character.charCount(letter));
            }
        });
        return kept.toString();
    }

    private static Optional<Script> of(int letter) {
        UnicodeScript found = UnicodeScript.of(letter);
        for (Script script : values()) {
            if (script.unicode == found) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }
}
