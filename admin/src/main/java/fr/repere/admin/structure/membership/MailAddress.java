package fr.repere.admin.structure.membership;

import fr.repere.admin.mail.Mails;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.util.Locale;

/** A mail address as somebody typed it, made fit to be compared. */
final class MailAddress {

    private MailAddress() {}

    /**
     * In lower case, without blanks around it.
     *
     * @throws Refused when it is none
     */
    static String of(String typed) {
        String mail = typed.strip().toLowerCase(Locale.ROOT);
        if (!Mails.isAddress(mail)) {
            throw new Refused(Reason.NO_MAIL_ADDRESS);
        }
        return mail;
    }
}
