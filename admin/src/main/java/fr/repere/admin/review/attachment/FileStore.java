package fr.repere.admin.review.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder of files, under names of chance that nothing can be read from. Only the application's own user may open it. */
@Component
public class FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path folder;

    /** A store in the folder that the settings name. */
    public FileStore(AttachmentSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    /**
     * Keeps a content under a new name; a transaction that is rolled back afterwards leaves a file that nobody knows, which
     * {@link #delete} of the caller removes.
     */
    public String keep(byte[] content) {
        byte[] chance = new byte[20];
        CHANCE.nextBytes(chance);
        String name = HexFormat.of().formatHex(chance);
        try {
            Path shelf = folder.resolve(name.substring(0, 2));
            Files.createDirectories(
                    shelf, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = shelf.resolve(name);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content, StandardOpenOption.WRITE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a kept file lies; it may have been deleted. */
    public Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of this store");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** Forgets a file, if it is there. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files that were kept before a moment, whoever knows of them. */
    public List<String> listKeptBefore(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(moment)
                        && NAME.matcher(file.getFileName().toString()).matches())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
