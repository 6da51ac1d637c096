package fr.repere.embedded.launcher;

import fr.repere.embedded.RepereDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where everything of a running stack answers; written down for the commands that talk to it from another terminal.
 *
 * @param databaseUrl JDBC address
 * @param elasticsearchUrl HTTP address
 * @param ports the port of each application
 * @param address the address on which the search listens
 */
record Addresses(String databaseUrl, String elasticsearchUrl, Map<Application, Integer> ports, String address) {

    private static final Set<String> EVERYWHERE_OR_LOOPBACK = Set.of("127.0.0.1", "localhost", "0.0.0.0", "::", "[::]");

    static Optional<Addresses> read(Home home) {
        try {
            return PrivateFile.read(file(home)).map(Addresses::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + file(home), unreadable);
        }
    }

    void write(Home home) {
        var lines = new Properties();
        lines.setProperty("database", databaseUrl);
        lines.setProperty("elasticsearch", elasticsearchUrl);
        lines.setProperty("address", address);
        ports.forEach((application, port) -> lines.setProperty(application.title(), Integer.toString(port)));
        try {
            PrivateFile.write(file(home), lines);
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not write " + file(home), refused);
        }
    }

    /** The application's address for a browser on this machine. */
    String url(Application application) {
        return "http://" + (isOnLoopback(application) ? "localhost" : address) + ":" + ports.get(application);
    }

    /** The application's address for this program: never a name, which may mean another address. */
    String localUrl(Application application) {
        return "http://" + (isOnLoopback(application) ? "127.0.0.1" : address) + ":" + ports.get(application);
    }

    private boolean isOnLoopback(Application application) {
        return application != Application.SEARCH_API || EVERYWHERE_OR_LOOPBACK.contains(address);
    }

    /** The environment in which an application, or one of its own commands, finds the engines. */
    Map<String, String> environment(Application application, Secrets secrets) {
        var environment = new HashMap<String, String>();
        environment.put("REPERE_ELASTICSEARCH_URL", elasticsearchUrl);
        environment.put("SERVER_PORT", String.valueOf(ports.get(application)));
        // Only the search is for people elsewhere; who reaches the other two may change fiches or see inside.
        environment.put("SERVER_ADDRESS", application == Application.SEARCH_API ? address : "127.0.0.1");
        environment.put("REPERE_PUBLIC_SITE", url(Application.SEARCH_API));
        if (application != Application.INDEXER) {
            environment.put("REPERE_ADMIN_ADDRESS", url(Application.ADMIN));
            environment.put("REPERE_COOKIE_SECRET", secrets.cookie());
        }
        if (application == Application.ADMIN) {
            environment.put("REPERE_SEARCH_API", localUrl(Application.SEARCH_API));
            environment.put("REPERE_SHARE_KEY_SECRET", secrets.sharing());
        }
        if (application != Application.SEARCH_API) {
            boolean admin = application == Application.ADMIN;
            environment.put("REPERE_DATABASE_URL", databaseUrl);
            environment.put("REPERE_DATABASE_USER", admin ? RepereDatabase.ADMIN : RepereDatabase.INDEXER);
            environment.put("REPERE_DATABASE_PASSWORD", admin ? secrets.admin() : secrets.indexer());
        }
        return Map.copyOf(environment);
    }

    private static Addresses parse(Properties lines) {
        var ports = new HashMap<Application, Integer>();
        for (var application : Application.values()) {
            ports.put(application, Integer.parseInt(lines.getProperty(application.title())));
        }
        return new Addresses(
                lines.getProperty("database"),
                lines.getProperty("elasticsearch"),
                Map.copyOf(ports),
                lines.getProperty("address"));
    }

    private static Path file(Home home) {
        return home.run().resolve("addresses.properties");
    }
}
