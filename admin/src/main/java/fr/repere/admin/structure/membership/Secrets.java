package fr.repere.admin.structure.membership;

import fr.repere.admin.access.Fingerprint;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens that nobody guesses, and what is kept of them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits that may stand in an address. */
    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal: enough for what is random from end to end. */
    static String hash(String secret) {
        return Fingerprint.of(secret);
    }
}
