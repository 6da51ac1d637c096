package fr.repere.embedded.launcher;

import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The two folders of an installation: the clone, which holds the built jars, and the data folder, which holds everything that a start makes.
 *
 * @param checkout root of the clone
 * @param data data folder, outside the clone
 */
record Home(Path checkout, Path data) {

    private static final String MARKER = "repere.home";
    private static final int HASH_LENGTH = 8;

    /** As the environment says: {@code REPERE_HOME}, or else a folder of its own for each clone. */
    static Home of(Map<String, String> environment) {
        var checkout = found();
        var chosen = environment.get("REPERE_HOME");
        var data = chosen != null && !chosen.isBlank() ? Path.of(chosen) : byDefault(checkout, environment);
        return new Home(checkout, data.toAbsolutePath().normalize());
    }

    Path run() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path elasticsearch() {
        return data.resolve("elasticsearch");
    }

    /** Makes the data folder; refuses one that holds something else. */
    Home prepare() {
        try {
            if (Files.isDirectory(data) && !isOurs() && !isEmpty()) {
                throw LauncherFailure.because(
                        "Le dossier " + data + " contient déjà autre chose que des données de Repère."
                                + " Donnez dans REPERE_HOME un dossier vide ou qui n'existe pas encore.");
            }
            SharedFolder.create(data);
            SharedFolder.create(logs());
            SharedFolder.create(run());
            Files.writeString(data.resolve(MARKER), "Données de Repère pour " + checkout + System.lineSeparator());
        } catch (IOException | UncheckedIOException refused) {
            throw LauncherFailure.because("Le dossier de données " + data + " ne peut pas être créé ("
                    + refused.getMessage() + "). Donnez-en un autre dans REPERE_HOME.");
        }
        RunAs.unprivileged("nobody").barrierTo(data).ifPresent(barrier -> {
            throw LauncherFailure.because(
                    "Lancés par root, les serveurs tournent sous un utilisateur ordinaire, qui ne peut pas"
                            + " entrer dans " + barrier
                            + ". Donnez dans REPERE_HOME un dossier qui ne soit pas dessous.");
        });
        return this;
    }

    /** Whether the data folder was made by {@link #prepare}. */
    boolean isOurs() {
        return Files.exists(data.resolve(MARKER));
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(data)) {
            return files.findFirst().isEmpty();
        }
    }

    private static Path byDefault(Path checkout, Map<String, String> environment) {
        var name = "repere-" + hash(checkout);
        if (RunAs.weAreRoot()) {
            return Path.of("/var/lib", name);
        }
        var xdg = environment.get("XDG_DATA_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, name)
                : Path.of(System.getProperty("user.home"), ".local/share", name);
    }

    /** The folder above {@code embedded/target}, where this jar was built, unless the script says otherwise. */
    private static Path found() {
        var told = System.getProperty("repere.checkout");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        try {
            var jar = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolve("../../..").normalize();
        } catch (URISyntaxException strange) {
            throw new IllegalStateException("This program does not know where it lies", strange);
        }
    }

    private static String hash(Path checkout) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(checkout.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
