package fr.repere.embedded.launcher;

import fr.repere.embedded.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The passwords of the two database roles, generated at the first start and kept in the data folder, readable by its owner only.
 *
 * @param admin password of the role that owns the database
 * @param indexer password of the role that reads it
 */
record Secrets(String admin, String indexer) {

    static Secrets of(Home home) {
        var file = file(home);
        try {
            var known = PrivateFile.read(file);
            if (known.isPresent()) {
                return new Secrets(known.get().getProperty("admin"), known.get().getProperty("indexer"));
            }
            var lines = new Properties();
            lines.setProperty("admin", Passwords.generate());
            lines.setProperty("indexer", Passwords.generate());
            PrivateFile.write(file, lines);
            return new Secrets(lines.getProperty("admin"), lines.getProperty("indexer"));
        } catch (IOException refused) {
            throw new UncheckedIOException("The passwords of " + file + " cannot be read or written", refused);
        }
    }

    private static Path file(Home home) {
        return home.data().resolve("secrets.properties");
    }

    /** Hides both passwords. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
