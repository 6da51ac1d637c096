package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.ImportLimits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import may swallow, and where files wait that were sent on a page.
 *
 * @param maxDownload longest answer of a URL
 * @param maxExpanded longest content of a compressed file, once expanded
 * @param maxExpansionRatio how many times its own size a compressed file may expand to
 * @param maxUpload the files of one import that may be sent on a page, all together
 * @param folder where they wait; a folder of the system's temporary one when empty. Instances that share the work share it
 * @param keepReports for how long the report of an import can be fetched
 */
@Validated
@ConfigurationProperties("repere.import")
public record ImportSettings(
        @NotNull DataSize maxDownload,
        @NotNull DataSize maxExpanded,
        @Positive int maxExpansionRatio,
        @DefaultValue("300MB") DataSize maxUpload,
        @DefaultValue("") String folder,
        @DefaultValue("30d") Duration keepReports) {

    /** The limits that readers keep. */
    public ImportLimits limits() {
        return new ImportLimits(maxDownload.toBytes(), maxExpanded.toBytes(), maxExpansionRatio);
    }
}
