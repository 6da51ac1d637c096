package fr.repere.indexer.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is emptied.
 *
 * @param enabled whether this process relays at all; a one-off rebuild does not
 * @param pollInterval pause after the outbox was found empty
 * @param batchSize rows claimed at a time
 * @param longestBackOff longest pause before a fiche that Elasticsearch refuses is tried again
 */
@Validated
@ConfigurationProperties("repere.relay")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("200ms") Duration pollInterval,
        @Min(1) @Max(5000) @DefaultValue("500") int batchSize,
        @NotNull @DefaultValue("5m") Duration longestBackOff) {}
