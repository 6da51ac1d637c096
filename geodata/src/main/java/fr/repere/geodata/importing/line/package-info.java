/**
 * What a reader hands over, record by record: a validated command to store a fiche, or a rejection with its reasons. Knows
 * fiches, nothing of files and storage.
 */
@NullMarked
package fr.repere.geodata.importing.line;

import org.jspecify.annotations.NullMarked;
