package fr.repere.geodata.importing.run;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.line.FicheCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The fingerprint of all that a command says of a fiche, the same on every machine and in every run. */
final class ContentHash {

    /** Between two fields: nothing that was cleaned contains it. */
    private static final char END = '\u0001';

    private final StringBuilder text = new StringBuilder(2048);

    private ContentHash() {}

    static String of(FicheCommand command) {
        ContentHash hash = new ContentHash();
        FicheContent content = command.content();
        hash.add(command.kind()).add(command.provenance()).add(content.structureId());
        // Never the map itself: its order differs from one run to the next.
        for (Language language : Language.values()) {
            hash.add(content.texts().get(language));
        }
        hash.add(content.classification())
                .add(content.online())
                .add(said(content))
                .add(places(content))
                .add(content.criteria())
                .add(content.publishedOn())
                .add(content.verifiedOn())
                .add(content.nextVerificationOn());
        return hash.digest();
    }

    /** A zone that says no more than the places do is the same as none: it cannot be told from it once it is stored. */
    private static @Nullable Zone said(FicheContent content) {
        Zone zone = content.zone();
        return zone != null && !zone.isNone() && zone.equals(Zone.ofPlaces(content.places())) ? null : zone;
    }

    /** A place without what places once did not have reads as it did then: what was imported then is still known as unchanged. */
    private static String places(FicheContent content) {
        return content.places().toString().replace(", score=null]", "]").replace(", addressHidden=false]", "]");
    }

    private ContentHash add(@Nullable Object part) {
        text.append(part).append(END);
        return this;
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
