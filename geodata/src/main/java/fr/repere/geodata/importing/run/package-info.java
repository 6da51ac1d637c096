/**
 * One import, from its lines to the store: which readers a kind of file wants, the one transaction, and the report. The only importing
 * package that writes; readers know nothing of it.
 */
@NullMarked
package fr.repere.geodata.importing.run;

import org.jspecify.annotations.NullMarked;
