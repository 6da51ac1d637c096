/** Reader of our own JSON format, which keeps every field of a fiche in all its languages. */
@NullMarked
package fr.repere.geodata.importing.interchange;

import org.jspecify.annotations.NullMarked;
