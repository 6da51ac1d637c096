package fr.repere.search.query;

import fr.repere.geodata.document.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A search as understood.
 *
 * @param words what to find in the texts
 * @param where the place, if one was asked for
 * @param filters what a fiche must be like
 * @param part which part of the result is wanted
 * @param order of the hits within a scope
 * @param language in which texts and names are shown
 * @param size hits per page, 1 to 100
 * @param facets whether the values of the facets are counted
 * @param after where the page begins; empty for the first
 */
public record SearchQuery(
        Words words,
        Where where,
        Filters filters,
        Part part,
        Order order,
        Language language,
        int size,
        boolean facets,
        Optional<Cursor> after) {

    /** The first page of everything that has these words somewhere. */
    public static SearchQuery first(Words words, Where where, Filters filters) {
        return new SearchQuery(
                words, where, filters, Part.ALL, Order.RELEVANCE, Language.FR, 20, true, Optional.empty());
    }

    /** The page of the same search that begins there. */
    public SearchQuery page(int hits, Optional<Cursor> cursor) {
        return new SearchQuery(words, where, filters, part, order, language, hits, facets, cursor);
    }

    /** The same search with other words. */
    public SearchQuery with(Words others) {
        return new SearchQuery(others, where, filters, part, order, language, size, facets, after);
    }

    /** The same search in another place. */
    public SearchQuery of(Where other) {
        return new SearchQuery(words, other, filters, part, order, language, size, facets, after);
    }

    /** Another part of the same result. */
    public SearchQuery of(Part other) {
        return new SearchQuery(words, where, filters, other, order, language, size, facets, after);
    }

    /** Sixteen hexadecimal digits that change with everything that decides which fiches are found and in which order. */
    public String fingerprint() {
        String text = String.join("\n", words.text(), where.key(), filters.key(), part.code(), order.code());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
