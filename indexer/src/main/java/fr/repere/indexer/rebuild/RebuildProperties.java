package fr.repere.indexer.rebuild;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How indices are replaced.
 *
 * @param retireAfter how long a replaced index is kept: readers turning pages hold a point in time on it
 * @param checkInterval how often the running indexer looks whether its indices are fit
 * @param reportFolder where the list of differences goes when a rebuild refuses to swap
 */
@Validated
@ConfigurationProperties("repere.rebuild")
public record RebuildProperties(
        @NotNull @DefaultValue("5m") Duration retireAfter,
        @NotNull @DefaultValue("2s") Duration checkInterval,
        @NotNull Path reportFolder) {}
