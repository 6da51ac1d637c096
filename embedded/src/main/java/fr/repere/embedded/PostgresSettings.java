package fr.repere.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a private PostgreSQL is started.
 *
 * @param folder where its data, password, socket and log live; kept from one start to the next
 * @param port TCP port of the loopback address; 0 takes a free one
 * @param use real data or tests
 * @param tuning server settings that win over the usual ones, such as {@code shared_buffers}
 */
public record PostgresSettings(Path folder, int port, EngineUse use, Map<String, String> tuning) {

    /** Real data in that folder, on a free port. */
    public static PostgresSettings real(Path folder) {
        return new PostgresSettings(folder, 0, EngineUse.REAL, Map.of());
    }

    /** Data to throw away, on a free port. */
    public static PostgresSettings tests(Path folder) {
        return new PostgresSettings(folder, 0, EngineUse.TESTS, Map.of());
    }

    /** The same on a given port. */
    public PostgresSettings onPort(int chosen) {
        return new PostgresSettings(folder, chosen, use, tuning);
    }

    /** The same with other server settings. */
    public PostgresSettings tuned(Map<String, String> settings) {
        return new PostgresSettings(folder, port, use, Map.copyOf(settings));
    }
}
