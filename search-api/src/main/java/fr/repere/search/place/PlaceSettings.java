package fr.repere.search.place;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Places kept in memory ({@code repere.search.place.*}). Territories are all kept, outlines as many as fit.
 *
 * @param outlineCorners how many corners of outlines are kept, all outlines together; a thousand of them take about 0.2 MB of memory
 */
@Validated
@ConfigurationProperties("repere.search.place")
public record PlaceSettings(
        @Positive @Max(10_000_000) @DefaultValue("300000") long outlineCorners) {}
