package fr.repere.geodata.structure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that holds dispositifs. Its id is derived from source and local id, so that importing the same structure twice
 * meets the same row.
 */
@Entity
@Table(name = "structure")
public class Structure {

    @Id
    private UUID id;

    private String source;

    @Column(name = "local_id")
    private String localId;

    private String name;
    private @Nullable String acronym;
    private @Nullable String siret;
    private @Nullable String website;
    private @Nullable String phone;
    private @Nullable String mail;

    /** Whether its own members corrected it: what they say holds, whatever the source says later. */
    @Column(name = "kept_by_members", updatable = false)
    private boolean keptByMembers;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Structure() {}

    /** A structure as its source describes it. */
    public Structure(String source, StructureDetails details) {
        this.id = idOf(source, details.localId());
        this.source = source;
        this.localId = details.localId();
        this.name = details.name();
        update(details);
    }

    /** The id of the structure that a source knows under a local id. */
    public static UUID idOf(String source, String localId) {
        return UUID.nameUUIDFromBytes(("structure:" + source + "--" + localId).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over what the source now says, unless its members keep it themselves; returns whether anything changed. */
    public final boolean update(StructureDetails details) {
        if (keptByMembers || details.equals(details())) {
            return false;
        }
        name = details.name();
        acronym = details.acronym();
        siret = details.siret();
        website = details.website();
        phone = details.phone();
        mail = details.mail();
        return true;
    }

    /** What the source says of it. */
    public StructureDetails details() {
        return new StructureDetails(localId, name, acronym, siret, website, phone, mail);
    }

    /** Its id, derived from {@link #source()} and the local id. */
    public UUID id() {
        return id;
    }

    /** The source that describes it. */
    public String source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Structure structure && id.equals(structure.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
