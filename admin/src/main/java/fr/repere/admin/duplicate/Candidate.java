package fr.repere.admin.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * A published fiche that may say what a draft says.
 *
 * @param score from 0 to 100
 */
public record Candidate(UUID id, String title, String slug, String source, int score, List<Sign> signs) {}
