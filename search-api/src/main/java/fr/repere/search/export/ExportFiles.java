package fr.repere.search.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where the files of jobs stand: a folder that only this process may read, under names that nobody can guess. */
final class ExportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ExportFiles.class);
    private static final String PREFIX = "repere-exports-";
    private static final int NAME_BYTES = 18;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private ExportFiles(Path folder) {
        this.folder = folder;
    }

    /** A folder of its own inside the given one, or the system's. */
    static ExportFiles in(@Nullable String given) {
        try {
            return new ExportFiles(
                    given == null || given.isBlank()
                            ? Files.createTempDirectory(PREFIX)
                            : Files.createTempDirectory(Files.createDirectories(Path.of(given)), PREFIX));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of exports cannot be made", e);
        }
    }

    /** A name that nobody had before. */
    String unguessable() {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** Where the file of this name stands, or will. */
    Path of(String name, ExportFormat format) {
        return folder.resolve(name + "." + format.code());
    }

    /** Deletes every file, and the folder. */
    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("the folder of exports could not be deleted: {}", e.getMessage());
        }
    }
}
