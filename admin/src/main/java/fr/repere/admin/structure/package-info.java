/**
 * The organisations that answer for dispositifs and the people in them. Here: what a structure says of itself, how it is declared, found,
 * corrected and looked at. {@code directory} knows nothing of it; {@code membership} says who belongs to it; {@code page}
 * shows it all.
 */
@NullMarked
package fr.repere.admin.structure;

import org.jspecify.annotations.NullMarked;
