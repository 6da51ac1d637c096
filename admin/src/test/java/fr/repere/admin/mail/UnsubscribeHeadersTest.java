package fr.repere.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.repere.admin.AdminTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that can be ended, on its way through a real SMTP server that is down at first. */
@AdminTest
class UnsubscribeHeadersTest {

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void it_waits_for_the_server_and_leaves_with_the_headers_of_one_click() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        server.stop();
        MailSettings settings =
                new MailSettings("Repère <x@exemple.test>", "https://pro.exemple.test", 12, Duration.ofDays(9));
        Postman postman = new Postman(jdbc, transaction, new SmtpCarrier(sender, settings.from()), settings);
        String to = "alerte-" + UUID.randomUUID() + "@exemple.test";
        // In one transaction that is taken back: the application's own postman must not see the mail.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            mails.send(mail(to));
            postman.round();
            assertThat(attempts(to)).isEqualTo(1);
            GreenMail again = new GreenMail(new ServerSetup(sender.getPort(), "127.0.0.1", "smtp"));
            again.start();
            try {
                jdbc.sql("update mail set next_attempt_at = now() where recipient = ?")
                        .param(to)
                        .update();
                postman.round();
                MimeMessage message = Arrays.stream(again.getReceivedMessages())
                        .filter(one -> isTo(one, to))
                        .findFirst()
                        .orElseThrow();
                assertThat(header(message, "List-Unsubscribe"))
                        .containsExactly("<https://pro.exemple.test/desabonnement/abc>");
                assertThat(header(message, "List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            } finally {
                again.stop();
            }
        });
    }

    private static Mail mail(String to) {
        return new Mail(
                "alert", to, Locale.FRENCH, Map.of("name", "Cours"), "/espace", null, List.of(), "/desabonnement/abc");
    }

    private int attempts(String to) {
        return jdbc.sql("select attempts from mail where recipient = ? and sent_at is null")
                .param(to)
                .query(Integer.class)
                .single();
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] header(MimeMessage message, String name) {
        try {
            return message.getHeader(name);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
