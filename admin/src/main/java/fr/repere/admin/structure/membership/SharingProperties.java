package fr.repere.admin.structure.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people let others into their structure.
 *
 * @param keySecret what share keys are derived from; when it is empty every start has another one, and keys of before can no longer be
 *     shown to those who made them, only used
 * @param keyLife how long a share key can be used
 * @param invitationLife how long an invitation can be accepted
 * @param invitationsPerDay how many mails one structure may have sent in a day
 */
@Validated
@ConfigurationProperties("repere.structures.sharing")
record SharingProperties(
        @DefaultValue("") String keySecret,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("14d") Duration invitationLife,
        @DefaultValue("50") int invitationsPerDay) {}
