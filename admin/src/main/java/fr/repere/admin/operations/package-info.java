/**
 * What the people who run the product look at and may do: how many fiches, what is still on its way to the index, what failed, what
 * was imported; and one fiche's state, with the two steps that its life allows.
 */
@NullMarked
package fr.repere.admin.operations;

import org.jspecify.annotations.NullMarked;
