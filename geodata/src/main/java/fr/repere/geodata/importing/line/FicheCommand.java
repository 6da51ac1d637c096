package fr.repere.geodata.importing.line;

import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.structure.StructureDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a fiche published with this content.
 *
 * @param structure who holds it, to be stored along with it; the content refers to it by id
 */
public record FicheCommand(
        Kind kind,
        Provenance provenance,
        FicheContent content,
        @Nullable StructureDetails structure) {

    /**
     * The fiche as a new draft.
     *
     * @throws fr.repere.geodata.fiche.InvalidFiche when the content breaks a rule
     */
    public Fiche draft(Instant now) {
        return switch (kind) {
            case DISPOSITIF -> Dispositif.draft(provenance, content, now);
            case DEMARCHE -> Demarche.draft(provenance, content, now);
        };
    }

    /** Whether a stored fiche is of the kind that is wished for; a fiche never changes its kind. */
    public boolean fits(Fiche stored) {
        return switch (stored) {
            case Dispositif dispositif -> kind == Kind.DISPOSITIF;
            case Demarche demarche -> kind == Kind.DEMARCHE;
        };
    }

    /** The two kinds of fiches. */
    public enum Kind {
        DISPOSITIF,
        DEMARCHE
    }
}
