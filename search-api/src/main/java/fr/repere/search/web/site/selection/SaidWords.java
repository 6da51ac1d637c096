package fr.repere.search.web.site.selection;

import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What somebody says to the person whom a leaflet is for. It is read from the body of a POST, put on paper, and neither logged nor kept.
 */
final class SaidWords {

    private static final int LONGEST = 200;

    /** What has no shape and could turn the order of the letters behind it; Persian needs the two joiners. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private final MultiValueMap<String, String> given;

    SaidWords(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** Above the fiches; empty when nothing was said. */
    String person() {
        return said("person");
    }

    /** Of one fiche. */
    String of(String slug) {
        return said("note-" + slug);
    }

    private String said(String name) {
        String text = given.getFirst(name);
        if (text == null) {
            return "";
        }
        String shown = INVISIBLE.matcher(text).replaceAll("").strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
    }
}
