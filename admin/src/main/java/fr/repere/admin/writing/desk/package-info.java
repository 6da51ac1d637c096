/**
 * What people do with drafts and fiches, one transaction for each: {@link fr.repere.admin.writing.desk.DraftDesk} begins, saves, moves
 * and restores drafts; {@link fr.repere.admin.writing.desk.DraftSteps} is what belongs to each step; {@link
 * fr.repere.admin.writing.desk.DraftChecks} says what stands between a draft and its publication; {@link
 * fr.repere.admin.writing.desk.FicheDesk} takes whole fiches out of the public's view and back. A structure that does not answer about a
 * draft from outside holds it up for so long as {@link fr.repere.admin.writing.desk.WritingSettings} says, then {@link
 * fr.repere.admin.writing.desk.SilenceJob} hands it to the reviewers.
 *
 * <p>To build on it: {@code desk.open(person, id)} gives a draft with the parts that the person plays and the steps that are open to
 * them, or throws {@link fr.repere.admin.writing.store.DraftNotFound} (a 404); {@code desk.take(person, id, revision, step, reason)} is
 * the only way from state to state. Listen to {@link fr.repere.admin.writing.desk.DraftMoved} to do something in the same transaction
 * whenever a draft takes a step. {@link fr.repere.admin.writing.store.DraftLists#listForReview()} is what reviewers have to do. A job that
 * suspends fiches calls {@link fr.repere.admin.writing.desk.FicheDesk#takeForJob}.
 */
@NullMarked
package fr.repere.admin.writing.desk;

import org.jspecify.annotations.NullMarked;
