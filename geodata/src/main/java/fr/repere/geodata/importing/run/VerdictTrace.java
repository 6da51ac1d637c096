package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Passes every verdict on and keeps a fingerprint of them all: two runs of one fingerprint did the same to the same fiches. */
final class VerdictTrace implements ImportReport {

    private final ImportReport next;
    private final MessageDigest sha;

    VerdictTrace(ImportReport next) {
        this.next = next;
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void rejected(Position position, Remark reason) {
        note("rejected", position, reason);
        next.rejected(position, reason);
    }

    @Override
    public void warned(Position position, Remark warning) {
        next.warned(position, warning);
    }

    @Override
    public void accepted(Position position, Subject fiche) {
        note("accepted", position, fiche);
        next.accepted(position, fiche);
    }

    @Override
    public void changed(Position position, Subject fiche, List<FieldChange> differences) {
        note("changed", fiche, differences);
        next.changed(position, fiche, differences);
    }

    @Override
    public void unchanged(Position position, Subject fiche) {
        note("unchanged", position, fiche.ficheId());
        next.unchanged(position, fiche);
    }

    @Override
    public void withdrawn(Subject fiche) {
        note("withdrawn", fiche, "");
        next.withdrawn(fiche);
    }

    private void note(String verdict, Object what, Object detail) {
        sha.update((verdict + '\u0001' + what + '\u0001' + detail + '\u0002').getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint; to be asked for once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(sha.digest(), 0, 16);
    }
}
