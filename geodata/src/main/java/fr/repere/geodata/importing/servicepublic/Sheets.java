package fr.repere.geodata.importing.servicepublic;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.Entries;
import fr.repere.geodata.importing.input.ImportLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheets of a package: single files, those of a folder and its sub-folders in the order of their names, those of an archive. */
final class Sheets implements Iterator<Entries.Entry>, AutoCloseable {

    private static final Pattern SHEET = Pattern.compile("[FNR]\\d+\\.json");

    private final ImportLimits limits;
    private final ByteProgress progress;
    private final Queue<DataFile> files = new ArrayDeque<>();
    private @Nullable Entries open;
    private Entries.@Nullable Entry next;

    Sheets(List<DataFile> given, ImportLimits limits, ByteProgress progress) {
        this.limits = limits;
        this.progress = progress;
        given.forEach(file -> files.addAll(file.isFolder() ? inside(file) : List.of(file)));
        next = find();
        if (next == null) {
            throw BrokenFile.unexpected(
                    given.isEmpty() ? "" : given.getFirst().name(),
                    "ne contient aucune fiche (F….json)",
                    "Donnez le dossier ou l'archive du paquet, ou des fiches une à une.");
        }
    }

    private static List<DataFile> inside(DataFile folder) {
        try (Stream<Path> tree = Files.walk(folder.path())) {
            return tree.filter(Files::isRegularFile)
                    .filter(path -> isSheet(path.toString()))
                    .sorted()
                    .map(path -> new DataFile(
                            path, folder.path().relativize(path).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw BrokenFile.unreadable(folder.name(), e);
        }
    }

    private static boolean isSheet(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return SHEET.matcher(name).matches();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    public Entries.Entry next() {
        Entries.Entry given = next == null ? find() : next;
        next = null;
        if (given == null) {
            throw new java.util.NoSuchElementException();
        }
        return given;
    }

    /** The next sheet, taken up only when it is asked for: the content of an archive's entry ends where the one after it begins. */
    private Entries.@Nullable Entry find() {
        while (true) {
            if (open == null) {
                DataFile file = files.poll();
                if (file == null) {
                    return null;
                }
                open = Entries.open(file, limits, progress);
            }
            for (Entries.Entry entry = open.next(); entry != null; entry = open.next()) {
                if (isSheet(entry.name())) {
                    return entry;
                }
            }
            close();
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
