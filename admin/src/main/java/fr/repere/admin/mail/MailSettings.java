package fr.repere.admin.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave; the server itself is {@code spring.mail.*}.
 *
 * @param from the address that they come from
 * @param address where browsers find this application, for the links: {@code https://pro.example.org}
 * @param attempts how often a mail is tried before it is given up as dead
 * @param keep for how long the list of what was sent is kept; the words are emptied when a mail has left
 */
@Validated
@ConfigurationProperties("repere.mail")
record MailSettings(
        @DefaultValue("Repère <ne-pas-repondre@localhost>") String from,
        @DefaultValue("http://localhost:8081") String address,
        @DefaultValue("12") int attempts,
        @DefaultValue("90d") Duration keep) {}
