/**
 * Files that people send with a dossier. What a file is, is decided by its content ({@link fr.repere.admin.review.attachment.FileCheck});
 * pictures are drawn anew, so that nothing but their points is kept; what can act is refused with a reason. Files lie outside of whatever
 * is served, under random names ({@link fr.repere.admin.review.attachment.FileStore}), and leave with headers that let no browser run them
 * ({@link fr.repere.admin.review.attachment.Download}).
 */
@NullMarked
package fr.repere.admin.review.attachment;

import org.jspecify.annotations.NullMarked;
