package fr.repere.admin.favourite.preset;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cookie that tells the public site a person's départements.
 *
 * @param secret what the public site knows too; empty: no cookie is written
 * @param domain for which host names it is, so that two of one site share it: {@code example.org}; empty: for this one alone
 * @param secure whether it travels over https only
 * @param life how long it is believed
 */
@ConfigurationProperties("repere.preset")
record PresetSettings(
        @DefaultValue("") String secret,
        @DefaultValue("") String domain,
        @DefaultValue("false") boolean secure,
        @DefaultValue("90d") Duration life) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "PresetSettings";
    }
}
