package fr.repere.admin.review.dossier;

import java.time.Instant;

/**
 * Something said in a dossier.
 *
 * @param author the public name
 * @param kind {@code message}, {@code question}, {@code answer}, {@code decision}, {@code file-refused} or {@code note}; notes are for
 *     reviewers alone
 */
public record Message(long id, Instant at, String author, String kind, String body) {}
