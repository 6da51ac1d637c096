package fr.repere.geodata.fiche;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a fiche comes from. {@code source--localid} names it for ever.
 *
 * @param source {@code repere} for a fiche written here, else the imported data set
 * @param localId its id in the source
 * @param licence under which the source publishes it
 * @param attribution whom the licence asks to name
 * @param sourceUrl where the source shows it
 */
@Embeddable
public record Provenance(
        String source,
        @Column(name = "local_id") String localId,
        @Nullable String licence,
        @Nullable String attribution,
        @Column(name = "source_url") @Nullable String sourceUrl) {

    /** The fiche's id, the same at every import. */
    public UUID ficheId() {
        return UUID.nameUUIDFromBytes((source + "--" + localId).getBytes(StandardCharsets.UTF_8));
    }

    /** The name by which the field's exchange formats know it. */
    public String qualifiedId() {
        return source + "--" + localId;
    }
}
