package fr.repere.search.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as typed: « Dijon », « 21000 », « St-Denis (93) », « Seine-Saint-Denis ».
 *
 * @param name the text without a département number behind it
 * @param departement the number of the département that was typed behind a name
 */
public record PlaceText(String name, Optional<String> departement) {

    private static final Pattern NAME_AND_DEPARTEMENT =
            Pattern.compile("(.*\\p{L}.*?)[\\s,]+\\(?\\s*(\\d{2}|2[abAB]|9[78]\\d)\\s*\\)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The place that a text means. */
    public static PlaceText of(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        Matcher matcher = NAME_AND_DEPARTEMENT.matcher(text);
        return matcher.matches()
                ? new PlaceText(
                        matcher.group(1).strip(), Optional.of(matcher.group(2).toUpperCase(Locale.ROOT)))
                : new PlaceText(text, Optional.empty());
    }

    /** The name as the index compares whole names: no case, accents, hyphens or apostrophes; « St » written out. */
    public String whole() {
        String plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("œ", "oe")
                .replaceAll("[-'’\\s]+", " ")
                .strip();
        return plain.replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }
}
