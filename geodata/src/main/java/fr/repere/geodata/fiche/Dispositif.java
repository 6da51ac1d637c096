package fr.repere.geodata.fiche;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A local offer, held at places or online, covering a zone. */
@Entity
@WithoutProxy
@DiscriminatorValue("dispositif")
public final class Dispositif extends Fiche {

    /** For Hibernate only. */
    Dispositif() {}

    private Dispositif(Provenance provenance, FicheContent content, Instant now) {
        super(provenance, content, now);
    }

    /**
     * A draft.
     *
     * @throws InvalidFiche when the content breaks a rule
     */
    public static Dispositif draft(Provenance provenance, FicheContent content, Instant now) {
        return new Dispositif(provenance, content, now);
    }

    @Override
    Zone check(FicheContent content) {
        Zone zone = zoneOf(content);
        FicheRules rules = FicheRules.check(content);
        rules.dispositif(content, zone);
        rules.throwIfBroken();
        return zone;
    }

    /** An absent zone means the départements of the places; never silently the whole country. */
    private static Zone zoneOf(FicheContent content) {
        Zone said = content.zone();
        if (said != null) {
            return said;
        }
        return Zone.ofPlaces(content.places());
    }
}
