package fr.repere.search.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for what has to be made beside before it can be sent; it goes with all that is in it. Only this user may read it. */
public final class ScratchFolder implements Closeable {

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /** A new, empty one among the system's temporary files. */
    public static ScratchFolder make() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("repere-scratch-"));
    }

    /** Where a file of this name stands, or will. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
