package fr.repere.search.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be exported ({@code repere.exports.*}).
 *
 * @param directLimit fiches that one answer holds at most; more take a job
 * @param atOnce direct exports that run at the same time; each holds some ten megabytes
 * @param documentsAtOnce cartographies and PDF that are made at the same time; each is whole in memory
 * @param longest how long a direct export may take, however slowly it is read
 * @param jobs those that write a file
 */
@Validated
@ConfigurationProperties("repere.exports")
public record ExportSettings(
        @Min(1) @DefaultValue("150000") long directLimit,
        @Min(1) @Max(50) @DefaultValue("3") int atOnce,
        @Min(1) @Max(50) @DefaultValue("2") int documentsAtOnce,
        @NotNull @DefaultValue("15m") Duration longest,
        @Valid @NotNull @DefaultValue Jobs jobs) {

    /**
     * Exports that write a file.
     *
     * @param workers how many run at the same time
     * @param waiting how many may wait for a worker
     * @param kept finished files at most; the oldest goes first
     * @param mostSize of all files together
     * @param keep how long a finished file can be fetched
     * @param abandonedAfter a job that nobody has asked about for so long is given up
     * @param folder where files are written; a folder of its own under the system's temporary one when absent
     */
    public record Jobs(
            @Min(1) @Max(8) @DefaultValue("1") int workers,
            @Min(1) @Max(1000) @DefaultValue("10") int waiting,
            @Min(1) @DefaultValue("20") int kept,
            @NotNull @DefaultValue("2GB") DataSize mostSize,
            @NotNull @DefaultValue("1h") Duration keep,
            @NotNull @DefaultValue("10m") Duration abandonedAfter,
            @Nullable String folder) {}
}
