package fr.repere.geodata.importing.run;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import java.util.List;
import java.util.UUID;

/**
 * Hears what becomes of every record, while the import runs; what it heard stands only when the import is not given up. Who counts only
 * hears of rejections and warnings; who shows a preview hears of every fiche.
 */
public interface ImportReport {

    /** A record was rejected for a reason. */
    void rejected(Position position, Remark reason);

    /** A record was kept although something in it was dropped, repaired or contradictory. */
    void warned(Position position, Remark warning);

    /** A record became a new fiche. */
    default void accepted(Position position, Subject fiche) {}

    /** A record says something else than the fiche did; no difference when only its form or its structure is new. */
    default void changed(Position position, Subject fiche, List<FieldChange> differences) {}

    /** A record says what the fiche said already. */
    default void unchanged(Position position, Subject fiche) {}

    /** The files no longer hold a fiche: it is archived. */
    default void withdrawn(Subject fiche) {}

    /**
     * The fiche that is spoken of.
     *
     * @param qualifiedId {@code source--localid}
     * @param title its French title; of a record, the one that it brings
     */
    record Subject(UUID ficheId, String qualifiedId, String title) {

        static Subject of(FicheCommand command) {
            FicheText french = command.content().texts().get(Language.FR);
            Provenance provenance = command.provenance();
            return new Subject(provenance.ficheId(), provenance.qualifiedId(), french == null ? "" : french.title());
        }

        static Subject of(Fiche fiche) {
            FicheText french = fiche.texts().get(Language.FR);
            return new Subject(fiche.id(), fiche.provenance().qualifiedId(), french == null ? "" : french.title());
        }
    }

    /**
     * What became of all records.
     *
     * @param read records of the files
     * @param accepted fiches that are new
     * @param changed fiches that say something else than before, or are published again
     * @param withdrawn fiches that the files no longer hold, now archived
     */
    record Counts(long read, long accepted, long changed, long unchanged, long withdrawn, long rejected) {

        static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0);

        Counts plusStored(long moreAccepted, long moreChanged, long moreUnchanged) {
            return new Counts(
                    read,
                    accepted + moreAccepted,
                    changed + moreChanged,
                    unchanged + moreUnchanged,
                    withdrawn,
                    rejected);
        }

        Counts plusRead(long more) {
            return new Counts(read + more, accepted, changed, unchanged, withdrawn, rejected);
        }

        Counts plusRejected(long more) {
            return new Counts(read, accepted, changed, unchanged, withdrawn, rejected + more);
        }

        Counts plusWithdrawn(long more) {
            return new Counts(read, accepted, changed, unchanged, withdrawn + more, rejected);
        }
    }
}
