package fr.repere.admin.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * Two fiches that may be one.
 *
 * @param score from 0 to 100
 */
public record Pair(Side first, Side second, int score, List<Sign> signs) {

    /** One of both. @param source where it comes from */
    public record Side(UUID id, String title, String source, String slug) {}
}
