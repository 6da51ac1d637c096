package fr.repere.embedded;

import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs this program, where a child process under another user can run it too. */
public final class JavaHome {

    private JavaHome() {}

    /** Our own Java in place, or a copy in that folder when the user may not enter the place where it is. */
    public static Path readableBy(RunAs user, Path folder) {
        var own = Path.of(System.getProperty("java.home"));
        if (user.barrierTo(own).isEmpty()) {
            return own;
        }
        var copy = folder.resolve("java-" + Runtime.version());
        if (!Files.isDirectory(copy)) {
            SharedFolder.copy(own, copy);
        }
        return copy;
    }
}
