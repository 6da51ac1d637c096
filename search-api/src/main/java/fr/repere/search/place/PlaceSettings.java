package fr.repere.search.place;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Places kept in memory ({@code repere.search.place.*}).
 *
 * @param territories how many territories with their outline are kept
 * @param points how many points with their commune are kept
 * @param keep for how long they are kept before they are read again, so that new reference data is seen
 */
@Validated
@ConfigurationProperties("repere.search.place")
public record PlaceSettings(
        @Positive @Max(100_000) @DefaultValue("2000") int territories,
        @Positive @Max(100_000) @DefaultValue("10000") int points,
        @NotNull @DefaultValue("10m") Duration keep) {}
