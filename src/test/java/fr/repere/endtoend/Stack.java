package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.embedded.DatabaseAccess;
import fr.repere.embedded.ElasticsearchSettings;
import fr.repere.embedded.EmbeddedElasticsearch;
import fr.repere.embedded.EmbeddedPostgres;
import fr.repere.embedded.PostgresSettings;
import fr.repere.embedded.RepereDatabase;
import fr.repere.embedded.process.FreePort;
import fr.repere.embedded.process.SharedFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole product on this machine, once per run. Its engines are its own, because tests stop and kill them; its three applications
 * are processes with the rights that they have in production.
 */
public final class Stack implements AutoCloseable {

    private static final String PASSWORD = "for-tests-only";

    final EmbeddedPostgres postgres;
    final EmbeddedElasticsearch elasticsearch;
    final App admin;
    final App indexer;
    final App searchApi;
    private final Path folder = SharedFolder.temporary("repere-end-to-end-");
    private final DatabaseAccess database;

    private Stack() throws SQLException {
        postgres = EmbeddedPostgres.start(PostgresSettings.tests(folder.resolve("postgres")));
        elasticsearch = EmbeddedElasticsearch.start(ElasticsearchSettings.tests(folder.resolve("elasticsearch")));
        RepereDatabase.createRoles(postgres.superuser(), PASSWORD, PASSWORD);
        RepereDatabase.create(postgres.superuser(), "repere");
        database = postgres.superuser().on("repere").as(RepereDatabase.ADMIN, PASSWORD);
        int searchPort = FreePort.any();
        Map<String, String> ofAdmin = new HashMap<>(environment(RepereDatabase.ADMIN));
        ofAdmin.put("REPERE_PUBLIC_SITE", "http://localhost:" + searchPort);
        ofAdmin.put("REPERE_SEARCH_API", "http://127.0.0.1:" + searchPort);
        ofAdmin.put("REPERE_COOKIE_SECRET", PASSWORD);
        ofAdmin.put("REPERE_ALERT_TIMES", "*/2 * * * * *");
        ofAdmin.put("REPERE_ATTACHMENTS", folder.resolve("attachments").toString());
        admin = start("admin", ofAdmin);
        indexer = start("indexer", environment(RepereDatabase.INDEXER));
        // It gets no way to the database: it must not need one.
        // All readers of the tests call from one address.
        searchApi = start(
                "search-api",
                Map.of(
                        "REPERE_ELASTICSEARCH_URL",
                        elasticsearch.url(),
                        "REPERE_LIMITS_ENABLED",
                        "false",
                        "REPERE_ADMIN_ADDRESS",
                        "https://pro.repere.example",
                        "REPERE_COOKIE_SECRET",
                        PASSWORD),
                searchPort);
        awaitIndexed();
    }

    private App start(String name, Map<String, String> environment) {
        return start(name, environment, FreePort.any());
    }

    private App start(String name, Map<String, String> environment, int port) {
        Map<String, String> withPort = new HashMap<>(environment);
        withPort.put("SERVER_PORT", Integer.toString(port));
        return App.start(name, port, withPort, folder);
    }

    private Map<String, String> environment(String role) {
        return Map.of(
                "REPERE_DATABASE_URL",
                database.jdbcUrl(),
                "REPERE_DATABASE_USER",
                role,
                "REPERE_DATABASE_PASSWORD",
                PASSWORD,
                "REPERE_ELASTICSEARCH_URL",
                elasticsearch.url(),
                "REPERE_REBUILD_RETIRE_AFTER",
                "30s");
    }

    SearchClient search() {
        return new SearchClient(searchApi.url());
    }

    /** Address of the public site, without a slash at the end. */
    public String site() {
        return searchApi.url();
    }

    /** The professional space: pages, and the mails that it wrote. */
    public Office office() {
        return new Office(admin.url(), database);
    }

    DatabaseAccess database() {
        return database;
    }

    /** Imports a file as {@code ./repere import} does, and waits until the search shows it. */
    public void importFile(String kind, Path file, String... options) {
        assertThat(importWithoutWaiting(kind, file, options)).isZero();
        awaitIndexed();
    }

    int importWithoutWaiting(String kind, Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", kind, file.toString()));
        arguments.addAll(List.of(options));
        return App.run("admin", arguments, environment(RepereDatabase.ADMIN), folder.resolve("import.log"));
    }

    int rebuild() {
        return App.run(
                "indexer", List.of("rebuild"), environment(RepereDatabase.INDEXER), folder.resolve("rebuild.log"));
    }

    /** Waits until the outbox is empty and the index shows what was written: its refresh interval is a second. */
    public void awaitIndexed() {
        await("outbox empty, see " + folder)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Ledger.pending(database) == 0);
        await("index equals PostGIS")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    assertThat(Ledger.indexed(elasticsearch.url(), "repere-fiches"))
                            .isEqualTo(Ledger.published(database));
                    assertThat(Ledger.indexed(elasticsearch.url(), "repere-withdrawn"))
                            .isEqualTo(Ledger.withdrawn(database));
                });
    }

    @Override
    public void close() {
        searchApi.close();
        indexer.close();
        admin.close();
        elasticsearch.close();
        postgres.close();
    }

    /** Gives every test the one stack of the run. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Stack.class, type -> newStack());
        }

        private static Stack newStack() {
            try {
                return new Stack();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
