/**
 * Mails: written into an outbox in the transaction that has something to tell, sent after it, tried again when the server is down, each at
 * most once for its key. Their words are in the message bundles; without a mail server they are read in the local mailbox. Knows no feature.
 */
@NullMarked
package fr.repere.admin.mail;

import org.jspecify.annotations.NullMarked;
