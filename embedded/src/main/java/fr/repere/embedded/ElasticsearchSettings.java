package fr.repere.embedded;

import java.nio.file.Path;

/**
 * How a private Elasticsearch is started.
 *
 * @param folder where its data, configuration and logs live; kept from one start to the next
 * @param port HTTP port of the loopback address; 0 takes a free one
 * @param use real data (both compilers) or tests (quick start)
 * @param heapMegabytes memory of its Java, fixed; 512 for real data and 384 for tests unless told otherwise
 */
public record ElasticsearchSettings(Path folder, int port, EngineUse use, int heapMegabytes) {

    /** Real data in that folder, on a free port. */
    public static ElasticsearchSettings real(Path folder) {
        return new ElasticsearchSettings(folder, 0, EngineUse.REAL, 512);
    }

    /** Data to throw away, on a free port. */
    public static ElasticsearchSettings tests(Path folder) {
        return new ElasticsearchSettings(folder, 0, EngineUse.TESTS, 384);
    }

    /** The same on a given port. */
    public ElasticsearchSettings onPort(int chosen) {
        return new ElasticsearchSettings(folder, chosen, use, heapMegabytes);
    }

    /** The same with another heap. */
    public ElasticsearchSettings withHeap(int megabytes) {
        return new ElasticsearchSettings(folder, port, use, megabytes);
    }

    String javaOptions() {
        String heap = "-Xms%1$dm -Xmx%1$dm -XX:-AlwaysPreTouch".formatted(heapMegabytes);
        return switch (use) {
            case TESTS -> heap + " -XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";
            case REAL -> heap;
        };
    }
}
