/**
 * The drafts that wait for a reviewer, filtered by where, what and how long; those that a trusted structure published at once wait here, too,
 * until somebody looked at them. Who looks after a territory sees what lies there.
 */
@NullMarked
package fr.repere.admin.review.queue;

import org.jspecify.annotations.NullMarked;
