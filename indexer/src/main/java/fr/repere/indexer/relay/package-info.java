/**
 * The outbox's reading side: claim rows, project their fiches, write to every index, acknowledge. At least once and idempotent, so
 * that a crash at any moment loses nothing; several relays can run side by side.
 */
@NullMarked
package fr.repere.indexer.relay;

import org.jspecify.annotations.NullMarked;
