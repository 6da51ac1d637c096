/**
 * Files as they come from outside: opened, expanded, decoded and cut into records under limits, or refused with a sentence that
 * says what to do. Knows nothing of fiches.
 */
@NullMarked
package fr.repere.geodata.importing.input;

import org.jspecify.annotations.NullMarked;
