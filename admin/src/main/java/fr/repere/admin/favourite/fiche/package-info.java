/** Fiches that somebody keeps, with a word of their own, and what changed of each since they looked. */
@NullMarked
package fr.repere.admin.favourite.fiche;

import org.jspecify.annotations.NullMarked;
