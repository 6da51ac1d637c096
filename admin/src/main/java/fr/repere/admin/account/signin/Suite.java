package fr.repere.admin.account.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this application, and nothing that leads elsewhere. */
public final class Suite {

    /** Where who asked for nothing goes. */
    public static final String HOME = "/espace";

    private Suite() {}

    /** A path that is safe to redirect to; {@link #HOME} when what was asked for is none. */
    public static String of(@Nullable String asked) {
        if (asked == null || !asked.matches("/[^/\\\\].*") || asked.chars().anyMatch(Character::isISOControl)) {
            return HOME;
        }
        try {
            URI address = URI.create(asked);
            boolean here = address.getScheme() == null && address.getAuthority() == null;
            // No way up and no empty step: what servers and browsers make of those may begin with two slashes.
            return here
                            && !address.getPath().contains("//")
                            && !address.getPath().contains("/..")
                    ? asked
                    : HOME;
        } catch (IllegalArgumentException noAddress) {
            return HOME;
        }
    }
}
