package fr.repere.geodata.fiche;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A national procedure: it has no place and concerns everyone everywhere. */
@Entity
@WithoutProxy
@DiscriminatorValue("demarche")
public final class Demarche extends Fiche {

    /** For Hibernate only. */
    Demarche() {}

    private Demarche(Provenance provenance, FicheContent content, Instant now) {
        super(provenance, content, now);
    }

    /**
     * A draft.
     *
     * @throws InvalidFiche when the content breaks a rule
     */
    public static Demarche draft(Provenance provenance, FicheContent content, Instant now) {
        return new Demarche(provenance, content, now);
    }

    @Override
    Zone check(FicheContent content) {
        FicheRules rules = FicheRules.check(content);
        rules.demarche(content);
        rules.throwIfBroken();
        return Zone.NATIONAL;
    }
}
