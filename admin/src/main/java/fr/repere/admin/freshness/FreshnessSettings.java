package fr.repere.admin.freshness;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When who keeps a fiche is reminded, and what follows when nobody answers; how often is {@link fr.repere.admin.writing.desk.VerificationRhythm}.
 *
 * @param before how long before the day the first reminder goes out
 * @param after how long after it the second
 * @param suspendAfter how long after it an unconfirmed fiche is suspended
 * @param lastNotice how long before that its keeper is warned; never suspended without
 * @param linkAfterwards how long after the suspension the link of a mail still confirms
 * @param sources whose fiches are ours to keep true; imported ones are their sources'
 */
@ConfigurationProperties("repere.freshness")
public record FreshnessSettings(
        @DefaultValue("P14D") Period before,
        @DefaultValue("P30D") Period after,
        @DefaultValue("P6M") Period suspendAfter,
        @DefaultValue("P14D") Period lastNotice,
        @DefaultValue("P60D") Period linkAfterwards,
        @DefaultValue("repere") List<String> sources) {}
