package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.Entries;
import fr.repere.geodata.importing.input.ImportLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens files of outlines by what they are; an archive is first laid out in a folder of its own, which goes when this is closed. */
final class FeatureFiles implements AutoCloseable {

    private static final List<String> OUTLINES = List.of(".geojson", ".json", ".gpkg", ".shp");

    private final ImportLimits limits;
    private final ByteProgress progress;
    private final List<Path> folders = new ArrayList<>();

    FeatureFiles(ImportLimits limits, ByteProgress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Opens a file.
     *
     * @throws BrokenFile when it is of no form that is read here, or damaged
     */
    FeatureSource open(DataFile file) {
        String lower = file.name().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return open(onlyOne(unpacked(file), file.name()));
        }
        if (lower.endsWith(".shp") || lower.endsWith(".gpkg")) {
            if (!Files.isRegularFile(file.path())) {
                throw BrokenFile.missing(file.name());
            }
            progress.advance(file.path().toFile().length());
            return lower.endsWith(".shp")
                    ? new ShapefileFeatures(file.path(), file.name())
                    : new GeoPackageFeatures(file.path(), file.name());
        }
        if (lower.matches(".*\\.(geo)?json(\\.gz)?")) {
            return new GeoJsonFeatures(file.openText(StandardCharsets.UTF_8, limits, progress), file.name());
        }
        throw BrokenFile.unexpected(
                file.name(),
                "n'est pas un format de contours connu",
                "Donnez un GeoJSON (.geojson, .json, éventuellement .gz), un Shapefile (.shp ou .zip) ou un GeoPackage (.gpkg).");
    }

    private Path unpacked(DataFile archive) {
        try {
            Path folder = Files.createTempDirectory("repere-outlines");
            folders.add(folder);
            try (Entries entries = Entries.open(archive, limits, progress)) {
                for (Entries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
                    // Only the last part of the name: an archive may not write elsewhere.
                    Path last = Path.of(entry.name()).getFileName();
                    Files.copy(entry.content(), folder.resolve(last == null ? "unnamed" : last.toString()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw BrokenFile.unreadable(archive.name(), e);
        }
    }

    private static DataFile onlyOne(Path folder, String archive) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> outlines = files.filter(path -> OUTLINES.stream()
                            .anyMatch(ending ->
                                    path.toString().toLowerCase(Locale.ROOT).endsWith(ending)))
                    .toList();
            if (outlines.size() > 1) {
                throw BrokenFile.severalFiles(
                        archive,
                        outlines.stream().map(path -> DataFile.of(path).name()).toList());
            }
            return outlines.stream()
                    .findFirst()
                    .map(DataFile::of)
                    .orElseThrow(() -> BrokenFile.unexpected(
                            archive,
                            "ne contient ni .shp, ni .gpkg, ni .geojson",
                            "Donnez l'archive telle que publiée."));
        } catch (IOException e) {
            throw BrokenFile.unreadable(archive, e);
        }
    }

    @Override
    public void close() {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw BrokenFile.unreadable(folder.toString(), e);
            }
        }
    }
}
