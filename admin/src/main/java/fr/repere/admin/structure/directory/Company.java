package fr.repere.admin.structure.directory;

import fr.repere.geodata.siret.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A site as a directory describes it. What the site asked not to be published is absent.
 *
 * @param commune INSEE code, of an arrondissement in Paris, Lyon and Marseille
 * @param communeName as the directory writes it, mostly in capitals
 * @param open whether it is active
 * @param closedOn when it closed, where that is known
 */
public record Company(
        Siret siret,
        @Nullable String name,
        @Nullable String acronym,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String communeName,
        boolean open,
        @Nullable LocalDate closedOn) {}
