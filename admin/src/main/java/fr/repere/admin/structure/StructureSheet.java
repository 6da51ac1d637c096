package fr.repere.admin.structure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A structure as pages show it.
 *
 * @param version grows with every correction
 * @param source {@code repere} for one declared here, else the data set that it was imported from
 * @param siret fourteen digits; absent when it has none
 * @param noSiretReason why it has none, or why the directory does not know it, in the declarer's words
 * @param status {@code imported}, {@code declared}, {@code verified} or {@code refused}
 * @param communeName absent without a commune
 * @param precision what its point stands for; absent without one
 * @param members how many belong to it now
 */
public record StructureSheet(
        UUID id,
        long version,
        String source,
        @Nullable String siret,
        SiretState siretState,
        @Nullable String noSiretReason,
        String status,
        @Nullable String statusReason,
        Profile profile,
        @Nullable String communeName,
        @Nullable String precision,
        @Nullable Instant declaredAt,
        int members) {

    /** What a profile would change, by part. */
    public List<Correction.Change> changesTo(Profile other) {
        return Correction.changes(profile.parts(), other.parts());
    }

    /** The nine digits of the SIREN; absent without a SIRET. */
    public @Nullable String siren() {
        return siret == null || siret.length() < 9 ? null : siret.substring(0, 9);
    }
}
