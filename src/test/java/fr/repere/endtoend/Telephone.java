package fr.repere.endtoend;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application on somebody's telephone that shows the six digits of a second factor (TOTP, RFC 6238). */
public final class Telephone {

    private static final Pattern SECRET = Pattern.compile("[?&;]secret=([A-Z2-7]+)");
    private static final int WINDOW_SECONDS = 30;

    private Telephone() {}

    /** What it shows now, once the secret was taken over from the link of a page or from the link itself. */
    public static String codeOf(String page) {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new AssertionError("no secret of a second factor here");
        }
        try {
            return new DefaultCodeGenerator()
                    .generate(secret.group(1), Instant.now().getEpochSecond() / WINDOW_SECONDS);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }
}
