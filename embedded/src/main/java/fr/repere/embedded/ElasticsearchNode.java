package fr.repere.embedded;

import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of one private Elasticsearch: the server's programs, and its configuration, data and logs under one folder. */
final class ElasticsearchNode {

    private final ElasticsearchSettings settings;
    private final RunAs user;
    private final Path home;
    private final Path java;

    private ElasticsearchNode(ElasticsearchSettings settings, RunAs user, Path home, Path java) {
        this.settings = settings;
        this.user = user;
        this.home = home;
        this.java = java;
    }

    /** Lays the folders, readable by the user that the server runs under. */
    static ElasticsearchNode at(ElasticsearchSettings settings) {
        var user = RunAs.unprivileged("nobody");
        SharedFolder.create(settings.folder());
        user.barrierTo(settings.folder()).ifPresent(barrier -> {
            throw new IllegalStateException("Elasticsearch runs under an unprivileged user, who may not enter "
                    + barrier + ": choose another data folder than " + settings.folder());
        });
        // A server in use must not lose its files to the next build: real use has a copy of its own.
        var home = settings.use() == EngineUse.REAL
                ? ElasticsearchDistribution.copiedTo(settings.folder().resolve("server"))
                : ElasticsearchDistribution.readableBy(user, sharedCopies());
        return new ElasticsearchNode(settings, user, home, JavaHome.readableBy(user, settings.folder()));
    }

    /** Where root's tests of a clone that the server may not read keep one copy for all their runs; only root may write there. */
    private static Path sharedCopies() {
        return Path.of(
                "/var/cache",
                "repere-"
                        + Integer.toHexString(ElasticsearchDistribution.built().hashCode()));
    }

    RunAs user() {
        return user;
    }

    EngineUse use() {
        return settings.use();
    }

    Path home() {
        return home;
    }

    String program() {
        return home.resolve("bin/elasticsearch").toString();
    }

    Path pidFile() {
        return settings.folder().resolve("logs/server.pid");
    }

    Path log() {
        return settings.folder().resolve("logs/elasticsearch.log");
    }

    Path startLog() {
        return settings.folder().resolve("start.log");
    }

    long serverPid() {
        return Long.parseLong(read(pidFile()));
    }

    /** The port that the running server wrote down. */
    int httpPort() {
        var address = read(settings.folder().resolve("logs/http.ports"))
                .lines()
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_JAVA_OPTS", settings.javaOptions(),
                "ES_PATH_CONF", settings.folder().resolve("config").toString(),
                "ES_TMPDIR", settings.folder().resolve("tmp").toString());
    }

    /** Writes the configuration anew: it belongs to this program, not to the user. */
    void configure(int port) {
        try {
            for (var name : List.of("config/jvm.options.d", "data", "logs", "tmp")) {
                Files.createDirectories(settings.folder().resolve(name));
            }
            var config = settings.folder().resolve("config");
            Files.copy(
                    home.resolve("config/jvm.options"),
                    config.resolve("jvm.options"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var logging = Objects.requireNonNull(getClass().getResourceAsStream("log4j2.properties"))) {
                Files.write(config.resolve("log4j2.properties"), logging.readAllBytes());
            }
            Files.write(config.resolve("elasticsearch.yml"), lines(port));
            Files.deleteIfExists(pidFile());
            Files.deleteIfExists(settings.folder().resolve("logs/http.ports"));
            for (var name : List.of("config", "data", "logs", "tmp")) {
                user.own(settings.folder().resolve(name));
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + settings.folder() + " cannot hold a server", unusable);
        }
    }

    private List<String> lines(int port) {
        return List.of(
                "cluster.name: repere",
                "node.name: repere",
                "path.data: " + quoted("data"),
                "path.logs: " + quoted("logs"),
                "network.host: 127.0.0.1",
                "http.port: " + port,
                "transport.port: 0",
                "node.portsfile: true",
                "discovery.type: single-node",
                "xpack.security.enabled: false",
                // By size, not by share of the disk: a private server must not turn read-only because the disk is 95 %
                // full.
                "cluster.routing.allocation.disk.watermark.low: 1gb",
                "cluster.routing.allocation.disk.watermark.high: 500mb",
                "cluster.routing.allocation.disk.watermark.flood_stage: 200mb");
    }

    private String quoted(String name) {
        return '"'
                + settings.folder()
                        .resolve(name)
                        .toString()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                + '"';
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Elasticsearch did not write " + file, unreadable);
        }
    }
}
