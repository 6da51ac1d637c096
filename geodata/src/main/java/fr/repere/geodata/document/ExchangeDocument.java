package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What exchange formats ask for besides what a fiche shows, so that what was exported is known again when it comes back. Read by exports
 * alone, never searched or shown.
 *
 * @param localId the fiche's id in its source
 * @param sourceUrl where the source shows it
 * @param structureLocalId the structure's id in that source
 * @param siret the structure's, 14 digits
 * @param structurePhone the structure's own telephone number
 * @param structureMail the structure's own mail address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExchangeDocument(
        String localId,
        @Nullable String sourceUrl,
        @Nullable String structureLocalId,
        @Nullable String siret,
        @Nullable String structurePhone,
        @Nullable String structureMail) {}
