package fr.repere.embedded.launcher;

import fr.repere.embedded.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What only the applications of this stack know: the passwords of the two database roles, the key of a cookie, what share keys are derived
 * from; generated at the first start and kept in the data folder, readable by its owner only.
 *
 * @param admin password of the role that owns the database
 * @param indexer password of the role that reads it
 * @param cookie signs what admin tells the public site of a browser
 * @param sharing what the keys that let people join a structure are derived from
 */
record Secrets(String admin, String indexer, String cookie, String sharing) {

    private static final String ADMIN = "admin";
    private static final String INDEXER = "indexer";
    private static final String COOKIE = "cookie";
    private static final String SHARING = "sharing";

    static Secrets of(Home home) {
        var file = file(home);
        try {
            var lines = PrivateFile.read(file).orElseGet(Properties::new);
            // A folder of an earlier version lacks what came later.
            boolean incomplete = false;
            for (var name : List.of(ADMIN, INDEXER, COOKIE, SHARING)) {
                incomplete |= lines.putIfAbsent(name, Passwords.generate()) == null;
            }
            if (incomplete) {
                PrivateFile.write(file, lines);
            }
            return new Secrets(
                    lines.getProperty(ADMIN),
                    lines.getProperty(INDEXER),
                    lines.getProperty(COOKIE),
                    lines.getProperty(SHARING));
        } catch (IOException refused) {
            throw new UncheckedIOException("The passwords of " + file + " cannot be read or written", refused);
        }
    }

    private static Path file(Home home) {
        return home.data().resolve("secrets.properties");
    }

    /** Hides them. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
