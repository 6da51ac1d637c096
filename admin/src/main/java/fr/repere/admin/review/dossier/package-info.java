/** One draft as both sides see it: its steps, what differs from what is published, messages, files. {@link fr.repere.admin.review.dossier.DossierDesk} is where each act is one transaction. */
@NullMarked
package fr.repere.admin.review.dossier;

import org.jspecify.annotations.NullMarked;
