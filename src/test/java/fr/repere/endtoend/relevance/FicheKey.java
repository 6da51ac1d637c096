package fr.repere.endtoend.relevance;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A fiche in twelve hexadecimal digits: the first of its id and the last of its public address. Its id is made from
 * {@code source--localid}, so that a judgment stays true after any import.
 */
public final class FicheKey {

    private static final int LENGTH = 12;

    private FicheKey() {}

    /**
     * The key of a fiche named in the judgments.
     *
     * @param name {@code source--localid}, or {@code source--} and the twelve digits that end the fiche's address
     */
    public static String of(String name) {
        int separator = name.indexOf("--");
        if (separator < 1) {
            throw new IllegalArgumentException("not a fiche as source--localid: " + name);
        }
        String local = name.substring(separator + 2);
        return local.matches("[0-9a-f]{12}")
                ? local
                : ofId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** The key of a fiche with this UUID. */
    public static String ofId(String uuid) {
        return uuid.replace("-", "").substring(0, LENGTH);
    }
}
