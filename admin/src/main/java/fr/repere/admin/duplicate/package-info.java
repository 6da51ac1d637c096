/**
 * Fiches that may say the same thing twice. {@link fr.repere.admin.duplicate.CandidateSearch} finds pairs in one bounded pass over signs that
 * they share, {@link fr.repere.admin.duplicate.Signs} weighs each sign in the open, and {@link fr.repere.admin.duplicate.MergeDesk} makes one
 * of two, field by field, when somebody says so: never by itself. The old address leads to the fiche that stays ({@code fiche_redirect}), until the other
 * is published again. {@link fr.repere.admin.duplicate.FicheMerged} tells who keeps something that points there.
 */
@NullMarked
package fr.repere.admin.duplicate;

import org.jspecify.annotations.NullMarked;
