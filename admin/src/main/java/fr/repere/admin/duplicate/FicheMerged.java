package fr.repere.admin.duplicate;

import java.util.UUID;

/**
 * Two fiches became one. Published as a Spring event inside the transaction: what points at the one that went can follow.
 *
 * @param from the fiche that left the public's view
 * @param to the fiche that stayed
 */
public record FicheMerged(UUID from, String fromSlug, UUID to, String toSlug) {}
