package fr.repere.admin.structure.page;

import fr.repere.admin.structure.Profile;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.directory.Company;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a structure, as it was typed, so that it can be shown again.
 *
 * @param siret of a declaration; empty for one without
 * @param reason why there is no SIRET
 * @param insistence why the SIRET is right although the directory does not know it
 * @param site the structure of whose SIREN this is to be another site
 * @param version of a correction: that which was on the screen
 * @param commune name or INSEE code
 */
record StructureForm(
        @Nullable String siret,
        @Nullable String reason,
        @Nullable String insistence,
        @Nullable UUID site,
        @Nullable Long version,
        @Nullable String name,
        @Nullable String acronym,
        @Nullable String type,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String description) {

    /** A declaration that nothing is known of but the SIRET that was typed, if any. */
    static StructureForm of(@Nullable String siret, @Nullable UUID site) {
        return new StructureForm(
                siret, null, null, site, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A declaration of what the directory knows. */
    static StructureForm of(Company company, @Nullable UUID site) {
        return new StructureForm(
                company.siret().digits(),
                null,
                null,
                site,
                null,
                company.name(),
                company.acronym(),
                null,
                company.street(),
                company.postalCode(),
                company.communeName(),
                null,
                null,
                null,
                null);
    }

    /** A correction of what is there. */
    static StructureForm of(StructureSheet structure) {
        Profile profile = structure.profile();
        return new StructureForm(
                null,
                null,
                null,
                null,
                structure.version(),
                profile.name(),
                profile.acronym(),
                profile.type(),
                profile.street(),
                profile.postalCode(),
                structure.communeName(),
                profile.website(),
                profile.phone(),
                profile.mail(),
                profile.description());
    }

    /** The same words, to be sent over another version on purpose. */
    StructureForm at(long present) {
        return new StructureForm(
                siret,
                reason,
                insistence,
                site,
                present,
                name,
                acronym,
                type,
                street,
                postalCode,
                commune,
                website,
                phone,
                mail,
                description);
    }

    /** Whether it is one without SIRET. */
    boolean withoutSiret() {
        return siret == null || siret.isBlank();
    }
}
