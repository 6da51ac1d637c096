package fr.repere.search.recording;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how searches and readings are counted ({@code repere.recording.*}).
 *
 * @param enabled nothing at all is counted when false ({@code REPERE_RECORDING_ENABLED})
 * @param every how often the numbers are written
 * @param queue how many may wait to be counted; what comes then is dropped
 * @param lines how many different things are counted before a new sheet is begun; about 500 bytes each
 */
@Validated
@ConfigurationProperties("repere.recording")
public record RecordingSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("5s") Duration every,

        @Min(1) @Max(1_000_000) @DefaultValue("10000") int queue,

        @Min(1) @Max(1_000_000) @DefaultValue("10000") int lines) {}
