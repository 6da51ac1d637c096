package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that stand before or behind a place, as {@code place-prepositions.csv} lists them. */
final class Announcements {

    private static final int LONGEST = 4;
    /** « à » without its accent, which is also the English article. */
    private static final String A = "a";

    private final Map<String, Trust> before = new HashMap<>();
    private final Map<String, Trust> after = new HashMap<>();

    Announcements() {
        for (List<String> row : Resources.rows("place-prepositions.csv")) {
            Map<String, Trust> side = row.get(2).equals("after") ? after : before;
            side.merge(Folding.text(row.get(1)), Trust.valueOf(row.get(3).toUpperCase(Locale.ROOT)), Trust::or);
        }
    }

    /** Where the words that announce a place begin, or end, and how far they are to be trusted. */
    record Announcement(int edge, Trust trust) {}

    /** What stands before the token with this index; several such words may follow each other: « dans le département de la ». */
    Announcement before(List<Token> tokens, int index, Language language) {
        Announcement found = new Announcement(index, Trust.NONE);
        while (true) {
            Announcement more = longestBefore(tokens, found.edge(), language);
            boolean goesOn = found.trust() == Trust.NONE || more.trust() == Trust.WIDE || more.trust() == Trust.STRONG;
            if (more.trust() == Trust.NONE || !goesOn) {
                return found;
            }
            found = new Announcement(more.edge(), found.trust().or(more.trust()));
        }
    }

    /** What stands from the token with this index on. */
    Announcement after(List<Token> tokens, int index) {
        for (int length = Math.min(LONGEST, tokens.size() - index); length > 0; length--) {
            Trust trust = after.get(Token.joined(tokens, index, index + length));
            if (trust != null) {
                return new Announcement(index + length, trust);
            }
        }
        return new Announcement(index, Trust.NONE);
    }

    private Announcement longestBefore(List<Token> tokens, int index, Language language) {
        for (int length = Math.min(LONGEST, index); length > 0; length--) {
            Trust trust = before.get(Token.joined(tokens, index - length, index));
            if (trust != null && !isArticle(tokens.get(index - 1), length, language)) {
                return new Announcement(index - length, trust);
            }
        }
        return new Announcement(index, Trust.NONE);
    }

    private static boolean isArticle(Token token, int length, Language language) {
        return length == 1 && token.folded().equals(A) && token.typed().equalsIgnoreCase(A) && language != Language.FR;
    }
}
