/**
 * One row per change of a fiche, written in the editing transaction: what the indexer must still project. Holds id and
 * version only, never content.
 */
@NullMarked
package fr.repere.geodata.outbox;

import org.jspecify.annotations.NullMarked;
