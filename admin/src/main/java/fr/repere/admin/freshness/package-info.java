/**
 * Keeps fiches true: who keeps one is reminded before, at and after the day on which it should be looked at again, confirms with one click
 * from a signed link or from the list, and a fiche that nobody confirms is suspended, never without a last notice.
 *
 * <p>What a morning has to say to one person is one mail: {@link fr.repere.admin.freshness.Letters} keeps it between the transaction of each
 * fiche and that of the mail.
 *
 * <p>{@link fr.repere.admin.freshness.Deadlines} is the calendar, {@link fr.repere.admin.freshness.FreshnessRound} one morning's work,
 * {@link fr.repere.admin.freshness.Confirmation} the answer. The day is always given, never read from a clock inside.
 */
@NullMarked
package fr.repere.admin.freshness;

import org.jspecify.annotations.NullMarked;
