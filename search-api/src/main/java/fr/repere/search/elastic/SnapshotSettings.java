package fr.repere.search.elastic;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The frozen views of the index that searches read ({@code repere.search.snapshot.*}).
 *
 * @param maxAge for how long new searches share a view: a change is found at most this much later
 * @param keepAlive for how long the next page of a search can be asked for; the indexer must keep a replaced index as long
 */
@Validated
@ConfigurationProperties("repere.search.snapshot")
public record SnapshotSettings(
        @NotNull @DefaultValue("1s") Duration maxAge,
        @NotNull @DefaultValue("5m") Duration keepAlive) {}
