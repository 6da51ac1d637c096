package fr.repere.admin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails by SMTP. */
final class SmtpCarrier implements Carrier {

    private final JavaMailSender sender;
    private final String from;

    SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void carry(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.plain(), letter.html());
            // Machines that answer by themselves (« I am on holiday ») shall not answer this.
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.unsubscribe() != null) {
                // RFC 8058: the reader's mail program ends them with one click.
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException refused) {
            throw new MailPreparationException(refused);
        }
        sender.send(message);
    }

    @Override
    public boolean leaves() {
        return true;
    }
}
