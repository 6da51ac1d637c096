/**
 * What a draft says: {@link fr.repere.admin.writing.content.DraftContent} as it was typed,
 * {@link fr.repere.admin.writing.content.ContentReading} to a fiche's strict content with every
 * {@link fr.repere.admin.writing.content.Fault} that is in the way, {@link fr.repere.admin.writing.content.ContentWriting} back, and
 * how complete it is.
 */
@NullMarked
package fr.repere.admin.writing.content;

import org.jspecify.annotations.NullMarked;
