package fr.repere.admin.importing.desk;

import fr.repere.admin.importing.ImportSettings;
import fr.repere.admin.importing.desk.ImportJob.Upload;
import fr.repere.geodata.importing.input.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where files wait that were sent on a page: a folder per job, outside of what is served, readable by nobody else. Files lie there under
 * numbers; what their sender called them is only shown.
 */
@Component
class UploadFolder {

    private static final String FILE = "file-";
    private static final int LONGEST_NAME = 120;

    private final Path root;

    UploadFolder(ImportSettings settings) {
        this.root = settings.folder().isBlank()
                ? Path.of(System.getProperty("java.io.tmpdir"), "repere-imports-" + System.getProperty("user.name"))
                : Path.of(settings.folder());
    }

    /** Stores the files of a job. */
    List<Upload> store(UUID job, List<MultipartFile> files) {
        Path folder = root.resolve(job.toString());
        List<Upload> stored = new ArrayList<>();
        try {
            Files.createDirectories(root);
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (MultipartFile file : files) {
                file.transferTo(folder.resolve(FILE + stored.size()));
                stored.add(new Upload(name(file.getOriginalFilename()), file.getSize()));
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a name, without control characters: it is shown, and its ending says how it is packed. */
    static String name(@Nullable String given) {
        String flat = Objects.requireNonNullElse(given, "")
                .replaceAll("\\p{Cntrl}|\\p{Cf}", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        String name = flat.isEmpty() ? "fichier" : flat;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** The files of a job under the names that their sender gave them. */
    List<DataFile> files(ImportJob job) {
        List<DataFile> files = new ArrayList<>();
        for (Upload upload : job.files()) {
            files.add(new DataFile(root.resolve(job.id().toString()).resolve(FILE + files.size()), upload.name()));
        }
        return files;
    }

    /** Where the mapping of a job is written. */
    Path mapping(UUID job) {
        return root.resolve(job.toString()).resolve("mapping.yaml");
    }

    /** Where the report of a job is written. */
    Path report(UUID job) {
        return root.resolve(job.toString()).resolve("report.csv");
    }

    /** The jobs whose folders are here. */
    List<UUID> jobs() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was sent; the report stays. */
    void deleteFiles(UUID job) {
        delete(job, path -> path.getFileName().toString().startsWith(FILE));
    }

    /** Deletes all of a job. */
    void delete(UUID job) {
        delete(job, path -> true);
    }

    private void delete(UUID job, Predicate<Path> which) {
        Path folder = root.resolve(job.toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path :
                    tree.sorted(Comparator.reverseOrder()).filter(which).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
