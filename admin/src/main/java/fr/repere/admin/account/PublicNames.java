package fr.repere.admin.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a public name may be: it stands under what somebody wrote, for everybody to read, and must not lead to the person. */
public final class PublicNames {

    /** Letters and signs at most. */
    public static final int LONGEST = 40;

    private static final int SHORTEST = 3;
    private static final Pattern SIGNS = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._'’-]*");
    private static final Pattern PHONE = Pattern.compile("(?:\\d[ ._-]*){9,}");

    private PublicNames() {}

    /** The bundle key of why a name is refused; nothing when it is good. */
    public static Optional<String> refusal(String typed) {
        String name = typed.strip();
        if (name.contains("@")) {
            return Optional.of("account.pseudonym.mail");
        }
        if (PHONE.matcher(name).find()) {
            return Optional.of("account.pseudonym.phone");
        }
        if (name.length() < SHORTEST || name.length() > LONGEST) {
            return Optional.of("account.pseudonym.length");
        }
        return SIGNS.matcher(name).matches() ? Optional.empty() : Optional.of("account.pseudonym.signs");
    }
}
