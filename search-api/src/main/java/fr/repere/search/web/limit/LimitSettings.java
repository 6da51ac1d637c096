package fr.repere.search.web.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may ask for ({@code repere.limits.*}). The defaults let an office of hundreds share one address: a search page is two
 * or three requests, so fifty a second are some twenty people who all press the button in the same second, and go on doing so.
 *
 * @param enabled false to measure or to leave it to a proxy
 * @param trustedHops how many proxies of ours stand before this application: so many addresses at the end of {@code X-Forwarded-For} and
 *     the connection are theirs, and the one before them is the client's. With 0 the header is not read, because anybody can write it
 * @param clients how many clients are remembered; the ones seen longest ago are forgotten first
 * @param search searches, fiches, pages
 * @param suggest suggestions, which cost less and come with every letter typed
 * @param export exports, each of which reads a whole result
 * @param opinion what readers write: that a fiche helped, or what is wrong with it
 */
@Validated
@ConfigurationProperties("repere.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @Min(0) @Max(10) @DefaultValue("0") int trustedHops,
        @Min(1) @DefaultValue("100000") int clients,
        @Valid @NotNull @DefaultValue Search search,
        @Valid @NotNull @DefaultValue Suggest suggest,
        @Valid @NotNull @DefaultValue Export export,
        @Valid @NotNull @DefaultValue Opinion opinion) {

    /** Requests per second in the long run, and at once after a rest. */
    public record Search(
            @Min(1) @DefaultValue("50") int perSecond,
            @Min(1) @DefaultValue("200") int burst) {}

    /** The same for suggestions. */
    public record Suggest(
            @Min(1) @DefaultValue("100") int perSecond,
            @Min(1) @DefaultValue("400") int burst) {}

    /** Opinions per minute in the long run, and at once after a rest. */
    record Opinion(
            @Min(1) @DefaultValue("10") int perMinute,
            @Min(1) @DefaultValue("20") int burst) {}

    /** Exports per minute in the long run, and at once after a rest. */
    public record Export(
            @Min(1) @DefaultValue("10") int perMinute,
            @Min(1) @DefaultValue("10") int burst) {}
}
