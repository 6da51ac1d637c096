package fr.repere.embedded.launcher;

import fr.repere.embedded.process.FreePort;
import java.util.Map;

/**
 * What the user may choose of a stack, by environment variables.
 *
 * @param searchPort {@code REPERE_SEARCH_PORT}, 8080 when absent
 * @param adminPort {@code REPERE_ADMIN_PORT}, 8081 when absent
 * @param address {@code REPERE_LISTEN}, the address on which the search answers; the loopback address when absent, so that nothing is open to the network unasked
 */
record StackSettings(int searchPort, int adminPort, String address) {

    private static final int HIGHEST_PORT = 65_535;

    static StackSettings of(Map<String, String> environment) {
        return new StackSettings(
                port(environment, "REPERE_SEARCH_PORT", 8080),
                port(environment, "REPERE_ADMIN_PORT", 8081),
                environment.getOrDefault("REPERE_LISTEN", "127.0.0.1"));
    }

    /** Refuses when another program listens on one of the two ports. */
    void checkPortsAreFree() {
        checkFree(searchPort, "la recherche", "REPERE_SEARCH_PORT");
        checkFree(adminPort, "l'administration", "REPERE_ADMIN_PORT");
        if (searchPort == adminPort) {
            throw LauncherFailure.because(
                    "REPERE_SEARCH_PORT et REPERE_ADMIN_PORT donnent le même port " + adminPort + " : donnez-en deux.");
        }
    }

    private static void checkFree(int port, String use, String variable) {
        if (!FreePort.isFree(port)) {
            throw LauncherFailure.because("Le port " + port + ", prévu pour " + use
                    + ", est déjà pris par un autre programme. Arrêtez ce programme, ou choisissez un autre port : "
                    + variable + "=" + (port + 1000) + " ./repere start");
        }
    }

    private static int port(Map<String, String> environment, String variable, int fallback) {
        var told = environment.get(variable);
        if (told == null || told.isBlank()) {
            return fallback;
        }
        try {
            int port = Integer.parseInt(told.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw unusable(variable, told);
        }
        throw unusable(variable, told);
    }

    private static LauncherFailure unusable(String variable, String told) {
        return LauncherFailure.because(
                variable + "=" + told + " n'est pas un port : donnez un nombre de 1 à " + HIGHEST_PORT + ".");
    }
}
