/**
 * The store of drafts, of the history of fiches, and of who has a draft open. Plain SQL in the caller's transaction; what may be done
 * is decided before, by the desk.
 */
@NullMarked
package fr.repere.admin.writing.store;

import org.jspecify.annotations.NullMarked;
