package fr.repere.search.understanding;

import java.util.regex.Pattern;

/** A folded word without its commonest endings: enough to see that « cours » names « cours », « медицинскую » « медицинская ». */
final class Stem {

    private static final int SHORTEST = 4;
    private static final Pattern LATIN_ENDING = Pattern.compile("(?<=.{4})(es|s|x|e)$");
    private static final Pattern CYRILLIC_ENDING = Pattern.compile("(?<=.{3})[аеиоуыэюяієїьймх]{1,3}$");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(و?ال|و?لل|بال)(?=.{3})");

    private Stem() {}

    static String of(String folded) {
        if (folded.length() < SHORTEST) {
            return folded;
        }
        return switch (Character.UnicodeScript.of(folded.codePointAt(0))) {
            case LATIN -> LATIN_ENDING.matcher(folded).replaceFirst("");
            case CYRILLIC -> CYRILLIC_ENDING.matcher(folded).replaceFirst("");
            case ARABIC -> ARABIC_ARTICLE.matcher(folded).replaceFirst("");
            default -> folded;
        };
    }
}
