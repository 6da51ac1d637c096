/**
 * The fiches and operators of our own writing that an empty database is given, so that a newcomer has something to search. They come in by the
 * importer that everybody uses.
 */
@NullMarked
package fr.repere.admin.demonstration;

import org.jspecify.annotations.NullMarked;
