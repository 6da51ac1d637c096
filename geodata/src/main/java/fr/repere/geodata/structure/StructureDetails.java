package fr.repere.geodata.structure;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of a structure.
 *
 * @param localId its id in the source
 * @param siret 14 digits
 */
public record StructureDetails(
        String localId,
        String name,
        @Nullable String acronym,
        @Nullable String siret,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String mail) {

    /**
     * Checks that there is a name.
     *
     * @throws IllegalArgumentException when name or local id is blank
     */
    public StructureDetails {
        if (localId.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a structure needs a local id and a name");
        }
    }
}
