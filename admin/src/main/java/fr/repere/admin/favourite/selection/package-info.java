/** Selections of the public site kept under a name, for oneself or for the members of a structure. */
@NullMarked
package fr.repere.admin.favourite.selection;

import org.jspecify.annotations.NullMarked;
