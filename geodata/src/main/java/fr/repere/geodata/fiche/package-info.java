/**
 * The aggregate of the product and its store: a fiche, sealed into dispositifs and démarches, guards its own rules; each
 * transition checks, changes and records an event that the store turns into an outbox row.
 */
@NullMarked
package fr.repere.geodata.fiche;

import org.jspecify.annotations.NullMarked;
