package fr.repere.admin.mail;

import org.jspecify.annotations.Nullable;

/** Carries one mail out of this application. */
interface Carrier {

    /**
     * Hands a mail over.
     *
     * @throws org.springframework.mail.MailException when it could not be
     */
    void carry(Letter letter);

    /** Whether mails really leave: their words are then emptied here. */
    boolean leaves();

    /** A mail of the outbox. @param unsubscribe the whole address where such mails are ended with one click; null for none */
    record Letter(
            long id,
            String recipient,
            String subject,
            String html,
            String plain,
            @Nullable String unsubscribe) {}
}
