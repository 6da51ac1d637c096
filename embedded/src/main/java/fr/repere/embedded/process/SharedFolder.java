package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders that a child process under another user must be able to enter and read. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A new folder under the system's folder for temporary files, which every user may enter. */
    public static Path temporary(String prefix) {
        try {
            var folder = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException refused) {
            throw new UncheckedIOException("No temporary folder can be made", refused);
        }
    }

    /** Makes the folder, and those above it, when absent; every user may enter it. */
    public static Path create(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", refused);
        }
    }

    /** Copies a folder whole, readable by every user; the copy appears at once or not at all. */
    public static void copy(Path from, Path to) {
        var partial = to.resolveSibling(
                to.getFileName() + ".partial-" + ProcessHandle.current().pid());
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    create(partial.resolve(from.relativize(visited).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                    var copy = partial.resolve(from.relativize(visited).toString());
                    Files.copy(visited, copy, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(
                            copy,
                            PosixFilePermissions.fromString(Files.isExecutable(visited) ? "rwxr-xr-x" : "rw-r--r--"));
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not copy " + from + " to " + to, refused);
        }
    }

    /** Deletes a folder and all it holds; nothing happens when it is absent. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not delete " + folder, refused);
        }
    }
}
