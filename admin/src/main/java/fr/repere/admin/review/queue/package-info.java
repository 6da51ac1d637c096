/** The drafts that wait for a reviewer, filtered by where, what and how long. */
@NullMarked
package fr.repere.admin.review.queue;

import org.jspecify.annotations.NullMarked;
