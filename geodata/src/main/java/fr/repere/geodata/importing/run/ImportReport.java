package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;

/** Hears what becomes of every record, while the import runs; what it heard stands only when the import is not given up. */
public interface ImportReport {

    /** A record was rejected for a reason. */
    void rejected(Position position, Remark reason);

    /** A record was kept although something in it was dropped, repaired or contradictory. */
    void warned(Position position, Remark warning);

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
