package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The organisation that holds a fiche, as shown beside it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StructureDocument(
        String id,
        String name,
        @Nullable String acronym,
        @Nullable String website) {}
