package fr.repere.embedded.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The three applications, each a jar that the build leaves in its module. */
enum Application {
    ADMIN("admin", "384m", "-XX:TieredStopAtLevel=1"),
    INDEXER("indexer", "384m"),
    SEARCH_API("search-api", "512m");

    private final String title;
    private final String heap;
    private final List<String> options;

    Application(String title, String heap, String... options) {
        this.title = title;
        this.heap = heap;
        this.options = List.of(options);
    }

    /** Its name, as its module's. */
    String title() {
        return title;
    }

    /** Options of its Java: a heap that fits, and the collector that takes least beside it. */
    List<String> javaOptions() {
        var all = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        all.addAll(options);
        all.add("--enable-native-access=ALL-UNNAMED");
        return List.copyOf(all);
    }

    /** The jar that the build made; refuses when it did not. */
    Path jar(Home home) {
        var jar = home.checkout().resolve(title).resolve("target").resolve(title + ".jar");
        if (!Files.exists(jar)) {
            throw LauncherFailure.because(
                    "Il manque " + jar + " : construisez le projet avec « mvn -DskipTests package »"
                            + " (./repere start le fait de lui-même).");
        }
        return jar;
    }
}
