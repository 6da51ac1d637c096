package fr.repere.admin.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes mails in; {@link Postman} carries them out. */
@Service
public class Mails {

    private final JdbcClient jdbc;
    private final MailWords words;

    Mails(JdbcClient jdbc, MailWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * Writes a mail into the outbox; to be called inside the transaction that it tells of, so that both live or die together.
     *
     * @return whether it was taken in; false when one of its key was before
     * @throws IllegalArgumentException when the address is none
     */
    public boolean send(Mail mail) {
        requireAddress(mail.to());
        MailWords.Said said = words.say(mail);
        return jdbc.sql("insert into mail (kind, recipient, language, subject, html, plain, once_key, unsubscribe)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (once_key) do nothing")
                        .params(mail.kind(), mail.to(), said.language().getLanguage())
                        .params(said.subject(), said.html(), said.plain())
                        .param(mail.onceKey())
                        .param(mail.unsubscribe())
                        .update()
                > 0;
    }

    /** Writes a last mail into the outbox, to an address that is kept nowhere: it is forgotten when it has left, or is given up. */
    public void sendAndForget(Mail mail) {
        send(mail);
        jdbc.sql(
                        "update mail set fleeting = true where id = (select max(id) from mail where recipient = ? and kind = ?)")
                .params(mail.to(), mail.kind())
                .update();
    }

    /** The whole address of a path of this application, for the lists of a mail. */
    public String linkTo(String path) {
        return words.link(path);
    }

    /** Whether mail can be sent to this address: one plain address, without a name, without line breaks. */
    public static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.length() <= 254 && text.indexOf('@') > 0;
        } catch (AddressException refused) {
            return false;
        }
    }

    private static void requireAddress(String text) {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }
}
