package fr.repere.geodata.preset;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The départements to which a search is preset, as the value of a cookie: {@code 21-2A.1796000000.SIGNATURE}. The signature (HMAC-SHA256)
 * covers codes and expiry; nothing in it says whose they are.
 *
 * @param codes INSEE codes, at most {@value #MOST}, at least one
 * @param expires when it is no longer believed
 */
public record PresetDepartements(List<String> codes, Instant expires) {

    /** The cookie's name. */
    public static final String COOKIE = "repere-departements";

    /** More than these are no preset: the search is then everywhere. */
    public static final int MOST = 20;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CODE = "(?:\\d{2,3}|2[AB])";
    private static final Pattern VALUE =
            Pattern.compile("((" + CODE + "(?:-" + CODE + "){0,19})\\.(\\d{1,12}))\\.([\\w-]{43})");

    /** Copies the codes. */
    public PresetDepartements {
        codes = List.copyOf(codes);
    }

    /** The cookie's value. @param secret what both applications know, and nobody else */
    public String signed(String secret) {
        String claim = String.join("-", codes) + "." + expires.getEpochSecond();
        return claim + "." + signature(claim, secret);
    }

    /** What a cookie says; nothing when it is malformed, of another hand, or too old. */
    public static Optional<PresetDepartements> read(String value, String secret, Instant now) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches() || !isRight(parts.group(1), parts.group(4), secret)) {
            return Optional.empty();
        }
        Instant expires = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return now.isBefore(expires)
                ? Optional.of(new PresetDepartements(List.of(parts.group(2).split("-")), expires))
                : Optional.empty();
    }

    private static boolean isRight(String claim, String signature, String secret) {
        // In constant time: how far a guess is right must not show.
        return MessageDigest.isEqual(
                signature(claim, secret).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static String signature(String claim, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] bytes = mac.doFinal((COOKIE + ":" + claim).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
