package fr.repere.search.query;

import fr.repere.geodata.document.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A search as understood.
 *
 * @param words what to find in the texts
 * @param where the place, if one was asked for
 * @param themes theme codes, sorted; a fiche must have one of them; empty for all
 * @param kind the only kind to find; empty for both
 * @param language in which texts and names are shown
 * @param size hits per page, 1 to 100
 * @param after where the page begins; empty for the first
 */
public record SearchQuery(
        Words words,
        Where where,
        List<String> themes,
        Optional<Kind> kind,
        Language language,
        int size,
        Optional<Cursor> after) {

    /** Sorts the themes, so that the same search is always written the same way. */
    public SearchQuery {
        themes = themes.stream().distinct().sorted().toList();
    }

    /** The same search with other words. */
    public SearchQuery with(Words others) {
        return new SearchQuery(others, where, themes, kind, language, size, after);
    }

    /** Sixteen hexadecimal digits that change with everything that decides which fiches are found and in which order. */
    public String fingerprint() {
        String text = String.join(
                "\n",
                words.text(),
                where.key(),
                String.join(",", themes),
                kind.map(Kind::code).orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
