package fr.repere.embedded;

import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The unpacked Elasticsearch server with our analysis plugin in it, as the build leaves it beside this library. */
final class ElasticsearchDistribution {

    /** Tells where the server is when it is not in the build's folder. */
    static final String PROPERTY = "repere.elasticsearch.distribution";

    private static final String PREFIX = "elasticsearch-";

    private ElasticsearchDistribution() {}

    /**
     * The distribution of this build.
     *
     * @throws IllegalStateException when the module embedded was not built
     */
    static Path built() {
        var told = System.getProperty(PROPERTY);
        if (told != null) {
            return Path.of(told);
        }
        return Stream.of(besideThisClass(), inTheModuleOf(Path.of("").toAbsolutePath()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Elasticsearch is not unpacked beside this library: build the module embedded first"
                                + " (mvn package -pl embedded), or say where it is with -D" + PROPERTY + "=FOLDER"));
    }

    /** The distribution of this build where that user can read it: in place, or else in a copy made once. */
    static Path readableBy(RunAs user, Path copies) {
        var built = built();
        return user.barrierTo(built).isEmpty() ? built : copiedTo(copies);
    }

    /** A copy of the distribution in that folder, made once per build of the plugin; copies of older builds are deleted. */
    static Path copiedTo(Path copies) {
        var built = built();
        var copy = copies.resolve(built.getFileName() + "-" + pluginStamp(built));
        if (!Files.isDirectory(copy)) {
            SharedFolder.create(copies);
            deleteOthers(copies);
            SharedFolder.copy(built, copy);
        }
        return copy;
    }

    private static Optional<Path> besideThisClass() {
        try {
            var source = ElasticsearchDistribution.class.getProtectionDomain().getCodeSource();
            // A folder of classes or a jar: both lie in the build's folder.
            return source == null
                    ? Optional.empty()
                    : in(Path.of(source.getLocation().toURI()).resolveSibling(""));
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }

    private static Optional<Path> inTheModuleOf(Path folder) {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, step -> step.map(Path::getParent))
                .flatMap(Optional::stream)
                .flatMap(step -> in(step.resolve("embedded/target")).stream())
                .findFirst();
    }

    private static Optional<Path> in(Path buildFolder) {
        try (var files = Files.list(buildFolder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                    .filter(file -> Files.isExecutable(file.resolve("bin/elasticsearch")))
                    .max(Comparator.naturalOrder());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static String pluginStamp(Path distribution) {
        try (var files = Files.walk(distribution.resolve("plugins"))) {
            return Long.toHexString(files.filter(file -> file.toString().endsWith(".jar"))
                    .mapToLong(
                            file -> file.toFile().lastModified() ^ file.toFile().length())
                    .sum());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not look into " + distribution, unreadable);
        }
    }

    private static void deleteOthers(Path copies) {
        try (var files = Files.list(copies)) {
            files.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                    .toList()
                    .forEach(SharedFolder::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not look into " + copies, unreadable);
        }
    }
}
