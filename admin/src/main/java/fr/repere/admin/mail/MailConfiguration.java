package fr.repere.admin.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails leave by SMTP when {@code spring.mail.host} names a server; otherwise they stay, and are read in the local mailbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Carrier carrier(
            ObjectProvider<JavaMailSender> smtp, MailSettings settings, @Value("${spring.mail.host:}") String host) {
        // Spring makes a sender for an empty host too, which would knock on this machine's own door.
        JavaMailSender sender = host.isBlank() ? null : smtp.getIfAvailable();
        return sender == null ? new StayingHere() : new SmtpCarrier(sender, settings.from());
    }

    /** Leaves mails where they are: the mailbox shows them from the outbox itself. */
    private static final class StayingHere implements Carrier {

        @Override
        public void carry(Letter letter) {}

        @Override
        public boolean leaves() {
            return false;
        }
    }
}
