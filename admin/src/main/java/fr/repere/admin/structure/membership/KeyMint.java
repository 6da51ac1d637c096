package fr.repere.admin.structure.membership;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes share keys: sixteen characters of Crockford's alphabet (80 bits) in groups of four. A key is derived from the id of its row and a
 * secret outside of the database, so that it can be shown again as long as it is new although only its hash is kept.
 */
@Component
class KeyMint {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 16;
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;

    KeyMint(SharingProperties properties) {
        this.secret = new SecretKeySpec(bytes(properties.keySecret()), "HmacSHA256");
    }

    private static byte[] bytes(String configured) {
        if (!configured.isBlank()) {
            return configured.getBytes(StandardCharsets.UTF_8);
        }
        byte[] ofThisProcess = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(ofThisProcess);
        return ofThisProcess;
    }

    /** The key of a row, always the same under one secret. */
    String keyOf(UUID id) {
        byte[] code = code(id);
        StringBuilder key = new StringBuilder();
        for (int place = 0; place < CHARACTERS; place++) {
            if (place > 0 && place % 4 == 0) {
                key.append('-');
            }
            key.append(ALPHABET.charAt(fiveBits(code, place)));
        }
        return key.toString();
    }

    /** What is kept of a key, however it was typed: blanks, hyphens and case do not count, nor O for 0, I and L for 1. */
    static String hash(String typed) {
        String key = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Secrets.hash(key);
    }

    private byte[] code(UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(("share-key:" + id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static int fiveBits(byte[] code, int place) {
        int bit = place * 5;
        int twoBytes = (code[bit / 8] & 0xff) << 8 | code[bit / 8 + 1] & 0xff;
        return twoBytes >> 11 - bit % 8 & 31;
    }
}
