package fr.repere.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox keeps of a mail when it has left. */
@AdminTest
class PostmanTest {

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void of_a_last_goodbye_nothing_is_kept_when_it_has_left_and_of_others_the_words_go() {
        String mail = "adieu-" + UUID.randomUUID() + "@exemple.test";
        List<String> carried = new ArrayList<>();
        Carrier carrier = carrier(carried, false);
        transaction.executeWithoutResult(status -> {
            mails.sendAndForget(Mail.of("account-deleted", mail, Locale.FRENCH, Map.of(), null));
            mails.send(Mail.of("mail-changed", mail, Locale.FRENCH, Map.of(), null));
            // The application's own postman must not be faster.
            postman(carrier, 3).round();
        });
        assertThat(carried).filteredOn(mail::equals).hasSize(2);
        assertThat(jdbc.queryForList("select kind, plain from mail where recipient = ?", mail))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("kind", "mail-changed").containsEntry("plain", null));
    }

    @Test
    void a_goodbye_that_cannot_be_sent_is_given_up_and_forgotten_too() {
        String mail = "adieu-" + UUID.randomUUID() + "@exemple.test";
        transaction.executeWithoutResult(status -> {
            mails.sendAndForget(Mail.of("account-deleted", mail, Locale.FRENCH, Map.of(), null));
            postman(carrier(new ArrayList<>(), true), 1).round();
        });
        assertThat(jdbc.queryForObject("select count(*) from mail where recipient = ?", Integer.class, mail))
                .isZero();
    }

    private Postman postman(Carrier carrier, int attempts) {
        return new Postman(
                JdbcClient.create(jdbc),
                transaction,
                carrier,
                new MailSettings("x@exemple.test", "http://localhost", attempts, Duration.ofDays(1)));
    }

    private static Carrier carrier(List<String> carried, boolean broken) {
        return new Carrier() {
            @Override
            public void carry(Letter letter) {
                if (broken) {
                    throw new MailSendException("no server");
                }
                carried.add(letter.recipient());
            }

            @Override
            public boolean leaves() {
                return true;
            }
        };
    }
}
