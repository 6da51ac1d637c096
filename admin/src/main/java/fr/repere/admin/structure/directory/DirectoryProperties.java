package fr.repere.admin.structure.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to ask about a SIRET.
 *
 * @param url the address of the « API Recherche d'entreprises »; nobody is asked when it is empty
 * @param patience how long one answer may take
 * @param file a table of sites, read when there is no address
 * @param fileIsComplete whether a site that is not in the table does not exist
 */
@Validated
@ConfigurationProperties("repere.structures.directory")
record DirectoryProperties(
        @DefaultValue("") String url,
        @DefaultValue("2s") Duration patience,
        @Nullable String file,
        @DefaultValue("false") boolean fileIsComplete) {}
