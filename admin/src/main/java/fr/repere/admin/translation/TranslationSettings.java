package fr.repere.admin.translation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to ask for proposals.
 *
 * @param address of a service that speaks LibreTranslate's form ({@code https://example.org/translate}); empty: nobody is asked
 * @param key sent with each question, when the service wants one
 * @param patience how long one answer may take
 */
@Validated
@ConfigurationProperties("repere.translation.machine")
record TranslationSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String key,
        @DefaultValue("20s") Duration patience) {}
