package fr.repere.endtoend.benchmark;

import static org.awaitility.Awaitility.await;

import fr.repere.embedded.DatabaseAccess;
import fr.repere.embedded.ElasticsearchSettings;
import fr.repere.embedded.EmbeddedElasticsearch;
import fr.repere.embedded.EmbeddedPostgres;
import fr.repere.embedded.PostgresSettings;
import fr.repere.embedded.RepereDatabase;
import fr.repere.embedded.process.FreePort;
import fr.repere.endtoend.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engines and applications of a run: private, on the loopback address, as in use rather than as in tests. */
final class Machines implements AutoCloseable {

    static final String FICHES = "repere-fiches";

    private static final String PASSWORD = "for-the-benchmark-only";
    private static final String PRODUCT = "repere";
    private static final String BASELINE = "baseline";
    private static final int MILLION = 1_000_000;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** What an administrator gives a PostgreSQL that has this machine: the baseline must not lose for want of memory. */
    private static final Map<String, String> TUNING = Map.of(
            "shared_buffers", "3GB",
            "effective_cache_size", "8GB",
            "work_mem", "128MB",
            "maintenance_work_mem", "512MB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "30min",
            "random_page_cost", "1.1",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "jit", "off");

    /** As the launcher starts them: {@code fr.repere.embedded.launcher.Application}. */
    private static final List<String> IN_USE =
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    private static final Pattern FICHES_INDEXED = Pattern.compile("\\d+ fiches indexed in (\\d+) ms");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedElasticsearch elasticsearch;

    private Machines(Path folder, EmbeddedPostgres postgres, EmbeddedElasticsearch elasticsearch) {
        this.folder = folder;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
    }

    /** Starts both engines on the data in that folder; empty databases are made the first time. */
    static Machines start(Path folder, int fiches) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                PostgresSettings.real(folder.resolve("postgres")).tuned(TUNING));
        try {
            RepereDatabase.createRoles(postgres.superuser(), PASSWORD, PASSWORD);
            RepereDatabase.create(postgres.superuser(), PRODUCT);
            RepereDatabase.create(postgres.superuser(), BASELINE);
            return new Machines(
                    folder,
                    postgres,
                    EmbeddedElasticsearch.start(ElasticsearchSettings.real(folder.resolve("elasticsearch"))
                            .withHeap(fiches < MILLION ? 512 : 1024)));
        } catch (SQLException | RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    DatabaseAccess product() {
        return postgres.superuser().on(PRODUCT);
    }

    DatabaseAccess baseline() {
        return postgres.superuser().on(BASELINE);
    }

    String elasticsearchUrl() {
        return elasticsearch.url();
    }

    ProcessHandle postgresProcess() {
        return ProcessHandle.of(postgres.process().pid()).orElseThrow();
    }

    ProcessHandle elasticsearchProcess() {
        return ProcessHandle.of(elasticsearch.process().pid()).orElseThrow();
    }

    /** Lets admin make the tables, or bring them up to date, and load the reference territories. */
    void migrate() {
        Map<String, String> environment = environment(RepereDatabase.ADMIN);
        environment.put("REPERE_DEMONSTRATION", "false");
        try (App admin = start("admin", "384m", environment)) {
            await("reference territories")
                    .atMost(START_LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> admin.process().isAlive()
                            && Database.number(product(), "select count(*) from commune") > 0);
        }
    }

    /** Lets the indexer build both indices from the tables, and waits until they serve so many fiches. */
    void index(int fiches) {
        try (App indexer = startIndexer()) {
            await("index of fiches, see " + folder)
                    .atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> indexer.process().isAlive()
                            && count("repere-territories") > 0
                            && count(FICHES) == fiches
                            && Database.number(product(), "select count(*) from outbox") == 0);
        }
    }

    /** How long the indexer took for the fiches alone, as it says itself; 0 when it did not say. */
    double secondsToIndexFiches() {
        try (var lines = Files.lines(folder.resolve("indexer.log"))) {
            return lines.map(FICHES_INDEXED::matcher)
                    .filter(Matcher::find)
                    .mapToDouble(found -> Long.parseLong(found.group(1)) / 1000.0)
                    .reduce(0, (earlier, later) -> later);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    App startIndexer() {
        return start("indexer", "384m", environment(RepereDatabase.INDEXER));
    }

    App startSearch() {
        // All clients of the load call from one address.
        return start(
                "search-api",
                "512m",
                new HashMap<>(
                        Map.of("REPERE_ELASTICSEARCH_URL", elasticsearch.url(), "REPERE_LIMITS_ENABLED", "false")));
    }

    private App start(String name, String heap, Map<String, String> environment) {
        int port = FreePort.any();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        options.addAll(IN_USE);
        return App.start(name, port, options, environment, folder);
    }

    private Map<String, String> environment(String role) {
        DatabaseAccess database = product();
        return new HashMap<>(Map.of(
                "REPERE_DATABASE_URL",
                database.jdbcUrl(),
                "REPERE_DATABASE_USER",
                role,
                "REPERE_DATABASE_PASSWORD",
                PASSWORD,
                "REPERE_ELASTICSEARCH_URL",
                elasticsearch.url()));
    }

    /** Documents behind an alias; 0 when there is none. */
    private long count(String alias) {
        try (HttpExchange http = new HttpExchange()) {
            return json(http.get(elasticsearch.url() + "/" + alias + "/_count"))
                    .path("count")
                    .asLong();
        } catch (HttpExchange.RefusedRequest notYet) {
            return 0;
        }
    }

    /** Bytes that the index of fiches takes on the disk. */
    long indexBytes() {
        try (HttpExchange http = new HttpExchange()) {
            return json(http.get(elasticsearch.url() + "/" + FICHES + "/_stats/store"))
                    .at("/_all/primaries/store/size_in_bytes")
                    .asLong();
        }
    }

    /** Version of the Elasticsearch server. */
    String elasticsearchVersion() {
        try (HttpExchange http = new HttpExchange()) {
            return json(http.get(elasticsearch.url() + "/_nodes/_local"))
                    .path("nodes")
                    .iterator()
                    .next()
                    .path("version")
                    .asString("");
        }
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }

    @Override
    public void close() {
        elasticsearch.close();
        postgres.close();
    }
}
