/** What readers reported to be wrong with a fiche, in the reviewers' queue until it is corrected or closed with a reason. */
@NullMarked
package fr.repere.admin.review.report;

import org.jspecify.annotations.NullMarked;
