package fr.repere.embedded.launcher;

import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * An application as it is run: its jar laid out in the data folder, libraries beside it (Java opens that a quarter faster than a jar of jars),
 * so that a build while the stack runs pulls nothing away under it.
 *
 * @param application which one
 * @param folder its folder, named after the build that it comes from
 * @param isLaidOut whether its libraries lie beside it, which a startup cache needs
 */
record InstalledApplication(Application application, Path folder, boolean isLaidOut) {

    /** Lays the built jar out, once per build; what older builds left is deleted. */
    static InstalledApplication of(Application application, Home home, Path java) {
        var jar = application.jar(home);
        var all = SharedFolder.create(home.data().resolve("applications").resolve(application.title()));
        var stamp = Long.toHexString(jar.toFile().lastModified()) + "-"
                + Long.toHexString(jar.toFile().length());
        var folder = all.resolve(stamp);
        try (var content = new JarFile(jar.toFile())) {
            boolean isBoot = content.getManifest() != null
                    && content.getManifest().getMainAttributes().getValue("Spring-Boot-Version") != null;
            if (!Files.exists(folder)) {
                deleteOthers(all);
                lay(jar, folder, isBoot, application, java);
            }
            return new InstalledApplication(application, folder, isBoot);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Could not lay " + jar + " out in " + folder, unusable);
        }
    }

    Path jar() {
        return folder.resolve(application.title() + ".jar");
    }

    private static void lay(Path jar, Path folder, boolean isBoot, Application application, Path java)
            throws IOException {
        var partial = SharedFolder.create(folder.resolveSibling("partial"));
        if (isBoot) {
            extract(jar, partial, java);
        } else {
            Files.copy(jar, partial.resolve(application.title() + ".jar"));
        }
        Files.move(partial, folder);
    }

    private static void extract(Path jar, Path folder, Path java) throws IOException {
        var command = List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools");
        var extraction = List.of("-jar", jar.toString(), "extract", "--force", "--destination", folder.toString());
        var whole = Stream.concat(command.stream(), extraction.stream()).toList();
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("the jar's own extraction failed with code " + process.exitValue());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void deleteOthers(Path all) throws IOException {
        try (var folders = Files.list(all)) {
            folders.toList().forEach(SharedFolder::delete);
        }
    }
}
