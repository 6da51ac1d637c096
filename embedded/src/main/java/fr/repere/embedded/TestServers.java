package fr.repere.embedded;

import fr.repere.embedded.process.ProcessIdentity;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostGIS and one Elasticsearch per test run, shared by the modules of one build: containers when a Docker engine answers, else the
 * embedded servers. They start at the first demand and end when the build does, even when it is killed. Every test takes a database and
 * an index prefix of its own.
 */
public final class TestServers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestServers() {}

    /** A new empty database with PostGIS, reached as the role that owns it ({@link RepereDatabase#ADMIN}). */
    public static DatabaseAccess database() {
        return Servers.ADDRESSES.newDatabase("test_" + unique());
    }

    /** The same database reached as the role of the indexer ({@link RepereDatabase#INDEXER}), which the migrations grant its rights. */
    public static DatabaseAccess asIndexer(DatabaseAccess database) {
        return database.as(RepereDatabase.INDEXER, TestAddresses.ROLE_PASSWORD);
    }

    /** Address of the Elasticsearch, as {@code http://127.0.0.1:PORT}. */
    public static String elasticsearchUrl() {
        return Servers.ADDRESSES.elasticsearchUrl();
    }

    /** A prefix for index and alias names that no other test has, as {@code test-1234-1-}. */
    public static String indexPrefix() {
        return "test-" + unique().replace('_', '-') + "-";
    }

    private static String unique() {
        var self = ProcessIdentity.self();
        return self.pid() + "_" + Long.toString(self.startTicks(), 36) + "_" + COUNT.incrementAndGet();
    }

    /** Started on first use, once for all tests of this Java process. */
    private static final class Servers {

        static final TestAddresses ADDRESSES = TestRun.current().addresses();
    }
}
