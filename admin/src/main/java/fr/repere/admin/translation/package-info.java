/**
 * Translations: what to translate next, the work on one fiche in one language, its review by an expert of that language, and what a machine may
 * propose. A translation remembers the French it was made from; when that changes it stays published and is told to be older.
 * {@link fr.repere.admin.translation.TranslationDesk} is the translator's side, {@link fr.repere.admin.translation.TranslationReviews} the
 * expert's, {@link fr.repere.admin.translation.Benches} what the page shows.
 */
@NullMarked
package fr.repere.admin.translation;

import org.jspecify.annotations.NullMarked;
