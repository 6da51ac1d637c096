package fr.repere.admin.importing;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.Download;
import fr.repere.geodata.importing.input.ImportLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was named on the command line, on this machine: addresses are downloaded, and deleted in the end. */
final class ImportFiles implements AutoCloseable {

    private final List<DataFile> files = new ArrayList<>();
    private final List<Download> downloads = new ArrayList<>();
    private final PrintWriter terminal;

    private ImportFiles(PrintWriter terminal) {
        this.terminal = terminal;
    }

    static ImportFiles of(List<String> places, ImportLimits limits, PrintWriter terminal) {
        ImportFiles files = new ImportFiles(terminal);
        try {
            places.forEach(place -> files.add(place, limits));
            return files;
        } catch (BrokenFile e) {
            files.close();
            throw e;
        }
    }

    private void add(String place, ImportLimits limits) {
        if (Download.isAddress(place)) {
            try (Progress progress = Progress.of("Téléchargement", 0, terminal)) {
                Download download = Download.fetch(place, limits, progress);
                downloads.add(download);
                files.add(download.file());
            }
            return;
        }
        Path path = path(place);
        if (!Files.isReadable(path)) {
            throw BrokenFile.missing(place);
        }
        files.add(DataFile.of(path));
    }

    private static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw BrokenFile.missing(place);
        }
    }

    List<DataFile> list() {
        return List.copyOf(files);
    }

    /** A bar over all bytes of the files. */
    Progress progress() {
        return Progress.of(
                "Import", files.stream().mapToLong(file -> size(file.path())).sum(), terminal);
    }

    private static long size(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw BrokenFile.unreadable(path.toString(), e);
        }
    }

    @Override
    public void close() {
        downloads.forEach(Download::close);
    }
}
