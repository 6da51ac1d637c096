package fr.repere.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The two servers of a test run as containers, on the images that docker-compose.yml names. */
final class DockerServers {

    private static final System.Logger LOG = System.getLogger(DockerServers.class.getName());

    static final String POSTGIS_IMAGE = "postgis/postgis:15-3.4";
    static final String ELASTICSEARCH_IMAGE = "elasticsearch:9.5.3";

    private static final String LABEL = "fr.repere.run";
    private static final String PASSWORD = "test";
    private static final int POSTGRES_PORT = 5432;
    private static final int ELASTICSEARCH_PORT = 9200;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path runFolder;

    DockerServers(Path runFolder) {
        this.runFolder = runFolder;
    }

    /**
     * Starts both when a Docker engine answers and can get their images; nothing otherwise. {@code REPERE_TEST_SERVERS=embedded} leaves
     * Docker out.
     */
    Optional<TestAddresses> startIfPossible() throws IOException {
        if ("embedded".equals(System.getenv("REPERE_TEST_SERVERS"))) {
            return Optional.empty();
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(start()) : Optional.empty();
        } catch (RuntimeException unusable) {
            // An engine without a registry cannot get the images: that must not stop tests that the machine can run
            // without it.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Docker answers but cannot serve; the embedded servers are used",
                    unusable);
            return Optional.empty();
        }
    }

    /** Whether containers outlive the Java process that starts them, for the next modules of the build. */
    static boolean outliveThisProcess() {
        return TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    }

    // The guard of the run removes the containers by their label.
    private TestAddresses start() throws IOException {
        var run = String.valueOf(runFolder.getFileName());
        Files.writeString(runFolder.resolve("docker-label"), LABEL + "=" + run);
        var postgis = container(POSTGIS_IMAGE, run, POSTGRES_PORT)
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "jit=off")
                // The image starts the server twice: the first time only to prepare its data.
                .waitingFor(
                        Wait.forLogMessage(".*ready to accept connections.*", 2).withStartupTimeout(START_LIMIT));
        var elasticsearch = container(ELASTICSEARCH_IMAGE, run, ELASTICSEARCH_PORT)
                .withEnv(Map.of("discovery.type", "single-node", "xpack.security.enabled", "false"))
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .waitingFor(Wait.forHttp("/_cluster/health")
                        .forPort(ELASTICSEARCH_PORT)
                        .withStartupTimeout(START_LIMIT));
        postgis.start();
        elasticsearch.start();
        var superuser = new DatabaseAccess(
                postgis.getHost(), postgis.getMappedPort(POSTGRES_PORT), "postgres", "postgres", PASSWORD);
        var url = "http://" + elasticsearch.getHost() + ":" + elasticsearch.getMappedPort(ELASTICSEARCH_PORT);
        return new TestAddresses(superuser, url);
    }

    // Not closed here: the containers serve until the end of the run.
    @SuppressWarnings("resource")
    private static GenericContainer<?> container(String image, String run, int port) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withReuse(true)
                .withLabel(LABEL, run)
                .withExposedPorts(port);
    }
}
