package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.input.JsonRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the given files hold structures and which services, told by their first record and not by their names. */
record DataInclusionFiles(List<DataFile> structures, List<DataFile> services) {

    static DataInclusionFiles sort(List<DataFile> given, ImportLimits limits) {
        List<DataFile> structures = new ArrayList<>();
        List<DataFile> services = new ArrayList<>();
        for (DataFile file : expand(given)) {
            if (holds(file, "services", limits) && holds(file, "structures", limits)) {
                structures.add(file);
                services.add(file);
            } else {
                (holdsServices(file, limits) ? services : structures).add(file);
            }
        }
        if (services.isEmpty()) {
            throw BrokenFile.unexpected(
                    given.isEmpty() ? "" : given.getFirst().name(),
                    "ne contient pas de services (aucun « structure_id »)",
                    "Ajoutez le fichier des services : les structures seules ne font pas de fiches.");
        }
        return new DataInclusionFiles(List.copyOf(structures), List.copyOf(services));
    }

    private static List<DataFile> expand(List<DataFile> given) {
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : given) {
            if (file.isFolder()) {
                files.addAll(inside(file));
            } else {
                files.add(file);
            }
        }
        return files;
    }

    private static List<DataFile> inside(DataFile folder) {
        try (Stream<Path> content = Files.list(folder.path())) {
            List<DataFile> files = content.filter(path -> path.toString().matches("(?i).*\\.json(\\.gz|\\.zip)?"))
                    .sorted()
                    .map(DataFile::of)
                    .toList();
            if (files.isEmpty()) {
                throw BrokenFile.unexpected(
                        folder.name(), "est un dossier sans fichier JSON", "Donnez le dossier de l'export.");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a document has an array of this name at its top that is not empty. One that cannot be read is left to the reader. */
    private static boolean holds(DataFile file, String array, ImportLimits limits) {
        try (JsonRecords records = new JsonRecords(
                file.openText(StandardCharsets.UTF_8, limits, ByteProgress.SILENT), file.name(), Set.of(array))) {
            return records.isNamed() && records.hasNext();
        } catch (BrokenFile absent) {
            return false;
        }
    }

    private static boolean holdsServices(DataFile file, ImportLimits limits) {
        Set<String> arrays = Set.of("services", "structures", "items", "data", "results");
        try (JsonRecords records = new JsonRecords(
                file.openText(StandardCharsets.UTF_8, limits, ByteProgress.SILENT), file.name(), arrays)) {
            return records.hasNext() && records.next().content().has("structure_id");
        }
    }
}
