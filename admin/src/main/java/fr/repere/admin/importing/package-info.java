/**
 * The import command: what is typed on the terminal, turned into a call of one of geodata's importers and its report. Nothing is
 * read or checked here.
 */
@NullMarked
package fr.repere.admin.importing;

import org.jspecify.annotations.NullMarked;
