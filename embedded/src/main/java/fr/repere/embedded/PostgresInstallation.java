package fr.repere.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL with PostGIS on this machine, as Debian's packages lay it.
 *
 * @param major the major version, as 15
 * @param bin the folder of its programs
 */
public record PostgresInstallation(int major, Path bin) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /**
     * The newest PostgreSQL that has PostGIS.
     *
     * @throws IllegalStateException when the machine has none; the message says what to type
     */
    public static PostgresInstallation newest() {
        return all().stream()
                .max(Comparator.comparingInt(PostgresInstallation::major))
                .orElseThrow(() -> new IllegalStateException(
                        "No PostgreSQL with PostGIS on this machine: apt-get install postgresql postgis, or the package"
                                + " postgresql-*-postgis-3 of your distribution"));
    }

    /**
     * The PostgreSQL that can read a data folder: its files belong to one major version.
     *
     * @throws IllegalStateException when that version is no longer on the machine
     */
    static PostgresInstallation forData(Path dataFolder) {
        var version = dataFolder.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return newest();
        }
        int major = Integer.parseInt(read(version));
        return all().stream()
                .filter(found -> found.major == major)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The data in " + dataFolder + " belongs to PostgreSQL " + major
                                + ", which is not (or without PostGIS) on this machine: install postgresql-" + major
                                + "-postgis-3"));
    }

    /** Every PostgreSQL with PostGIS on this machine. */
    static List<PostgresInstallation> all() {
        try (Stream<Path> folders = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).matches("\\d+"))
                    .map(folder -> new PostgresInstallation(
                            Integer.parseInt(String.valueOf(folder.getFileName())), folder.resolve("bin")))
                    .filter(found -> Files.isExecutable(found.bin.resolve("initdb")) && found.hasPostgis())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not look into " + DEBIAN, unreadable);
        }
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    private boolean hasPostgis() {
        return Files.exists(Path.of("/usr/share/postgresql", Integer.toString(major), "extension", "postgis.control"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + file, unreadable);
        }
    }
}
