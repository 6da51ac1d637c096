/**
 * Imports: from files of the outside to published fiches, in one transaction per import, with a report of every record. Readers
 * live in the packages below, one per form of file; only {@code run} writes.
 */
@NullMarked
package fr.repere.geodata.importing;

import org.jspecify.annotations.NullMarked;
