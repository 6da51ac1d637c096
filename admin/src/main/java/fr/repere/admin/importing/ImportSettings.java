package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.ImportLimits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import may swallow.
 *
 * @param maxDownload longest answer of a URL
 * @param maxExpanded longest content of a compressed file, once expanded
 * @param maxExpansionRatio how many times its own size a compressed file may expand to
 */
@Validated
@ConfigurationProperties("repere.import")
record ImportSettings(
        @NotNull DataSize maxDownload,
        @NotNull DataSize maxExpanded,
        @Positive int maxExpansionRatio) {

    ImportLimits limits() {
        return new ImportLimits(maxDownload.toBytes(), maxExpanded.toBytes(), maxExpansionRatio);
    }
}
