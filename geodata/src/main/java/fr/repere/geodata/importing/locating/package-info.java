/**
 * From what a source says of a place (codes, names, a point) to the place that we keep: the département from the INSEE code
 * first, from the point second, and every contradiction said.
 */
@NullMarked
package fr.repere.geodata.importing.locating;

import org.jspecify.annotations.NullMarked;
