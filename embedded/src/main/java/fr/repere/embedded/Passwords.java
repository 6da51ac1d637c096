package fr.repere.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that no person types. */
public final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    /** A new random password of 192 bits, digits and letters from a to f only. */
    public static String generate() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
