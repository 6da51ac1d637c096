package fr.repere.embedded;

import java.nio.file.Path;

/**
 * How a private Elasticsearch is started.
 *
 * @param folder where its data, configuration and logs live; kept from one start to the next
 * @param port HTTP port of the loopback address; 0 takes a free one
 * @param use real data (heap of 512 MB, both compilers) or tests (384 MB, quick start)
 */
public record ElasticsearchSettings(Path folder, int port, EngineUse use) {

    /** Real data in that folder, on a free port. */
    public static ElasticsearchSettings real(Path folder) {
        return new ElasticsearchSettings(folder, 0, EngineUse.REAL);
    }

    /** Data to throw away, on a free port. */
    public static ElasticsearchSettings tests(Path folder) {
        return new ElasticsearchSettings(folder, 0, EngineUse.TESTS);
    }

    /** The same on a given port. */
    public ElasticsearchSettings onPort(int chosen) {
        return new ElasticsearchSettings(folder, chosen, use);
    }

    String javaOptions() {
        return switch (use) {
            case TESTS -> "-Xms384m -Xmx384m -XX:-AlwaysPreTouch -XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";
            case REAL -> "-Xms512m -Xmx512m -XX:-AlwaysPreTouch";
        };
    }
}
