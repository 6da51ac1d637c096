package fr.repere.indexer;

import com.zaxxer.hikari.HikariDataSource;
import fr.repere.embedded.DatabaseAccess;
import fr.repere.embedded.TestServers;
import fr.repere.indexer.command.IndexerApplication;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.DocumentVersion;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.SortedDocuments;
import fr.repere.indexer.relay.Relay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole indexer on a migrated database and indices of its own. Its loops stand still unless asked for: a test calls the relay and
 * the keeper itself, and so decides what happens when. It connects with the rights of the indexer, no more.
 */
public final class TestIndexer implements AutoCloseable {

    private final DatabaseAccess database;
    private final String prefix;
    private final ConfigurableApplicationContext context;
    private final HikariDataSource adminPool;
    private final SampleFiches samples;

    private TestIndexer(DatabaseAccess database, String prefix, List<String> settings) {
        this.database = database;
        this.prefix = prefix;
        this.adminPool = new HikariDataSource();
        adminPool.setJdbcUrl(database.jdbcUrl());
        adminPool.setUsername(database.user());
        adminPool.setPassword(database.password());
        adminPool.setMaximumPoolSize(4);
        this.samples = new SampleFiches(adminPool);
        this.context = run(settings);
    }

    /** A new database with four communes, a new prefix. Settings, such as {@code repere.relay.enabled=true}, win over the usual ones. */
    public static TestIndexer start(String... settings) {
        DatabaseAccess database = TestServers.database();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        TestIndexer indexer = new TestIndexer(database, TestServers.indexPrefix(), Arrays.asList(settings));
        indexer.samples.territories();
        return indexer;
    }

    /** Another process on the same database and indices. */
    public TestIndexer beside(String... settings) {
        return new TestIndexer(database, prefix, Arrays.asList(settings));
    }

    private ConfigurableApplicationContext run(List<String> settings) {
        DatabaseAccess indexer = TestServers.asIndexer(database);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + indexer.jdbcUrl(),
                "--spring.datasource.username=" + indexer.user(),
                "--spring.datasource.password=" + indexer.password(),
                "--repere.elasticsearch.url=" + TestServers.elasticsearchUrl(),
                "--repere.elasticsearch.prefix=" + prefix,
                "--repere.relay.enabled=false"));
        for (String setting : settings) {
            String key = "--" + setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(key));
            arguments.add("--" + setting);
        }
        return new SpringApplicationBuilder(IndexerApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    /** A bean of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean by its name. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The index of fiches. */
    public AliasedIndex fiches() {
        return context.getBean("fichesIndex", AliasedIndex.class);
    }

    /** The index of withdrawn fiches. */
    public AliasedIndex withdrawn() {
        return context.getBean("withdrawnIndex", AliasedIndex.class);
    }

    /** The index of territories. */
    public AliasedIndex territories() {
        return context.getBean("territoriesIndex", AliasedIndex.class);
    }

    /** Where its database is. */
    public DatabaseAccess database() {
        return database;
    }

    /** The writing side: what admin would do. */
    public SampleFiches samples() {
        return samples;
    }

    /** Direct access with the rights of admin. */
    public JdbcTemplate jdbc() {
        return samples.jdbc();
    }

    /** Relays until nothing more is due. */
    public void relayAll() {
        while (get(Relay.class).relayBatch()) {
            // the next batch
        }
    }

    /** Versions by id in the index that serves. */
    public Map<String, Long> indexed() {
        return contentsOf(fiches().findServing().orElseThrow().name());
    }

    /** Versions by id in an index. */
    public Map<String, Long> contentsOf(String index) {
        fiches().refresh(index);
        Map<String, Long> versions = new TreeMap<>();
        try (SortedDocuments documents = get(IndexContents.class).walk(index)) {
            while (documents.hasNext()) {
                DocumentVersion document = documents.next();
                versions.put(document.id(), document.version());
            }
        }
        return versions;
    }

    @Override
    public void close() {
        context.close();
        adminPool.close();
    }
}
