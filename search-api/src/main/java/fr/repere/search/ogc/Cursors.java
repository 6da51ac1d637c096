package fr.repere.search.ogc;

import fr.repere.search.query.InvalidParameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where an answer begins, as text for an address: letters, digits, hyphens and underscores that mean nothing to anybody else. */
public final class Cursors {

    private Cursors() {}

    /** The text for what a chunk calls its next. */
    public static String encoded(String next) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a chunk called its next.
     *
     * @throws InvalidParameter when the text was not made here
     */
    public static String decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw InvalidParameter.cursor(text, "Le curseur « after » n'est pas valable : recommencez sans lui.");
        }
    }
}
