package fr.repere.embedded.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What the launcher sees of an application, without Spring: health, an outbox that empties, commands. {@code GET /die} makes it end as a
 * broken application does.
 */
public final class StandIn {

    private static final int BROKEN = 9;
    private static final int OUTBOX = 5;

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length > 0) {
            out.println(String.join("|", arguments) + " as " + System.getenv("REPERE_DATABASE_USER") + " in "
                    + Path.of("").toAbsolutePath());
            System.exit(BROKEN);
        }
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        var left = new AtomicInteger(OUTBOX);
        answer(server, "/actuator/health", () -> "{\"status\":\"UP\"}");
        answer(
                server,
                "/actuator/metrics/repere.outbox.pending",
                () -> "{\"measurements\":[{\"statistic\":\"VALUE\",\"value\":" + Math.max(0, left.getAndDecrement())
                        + ".0}]}");
        answer(server, "/die", () -> {
            out.println("La mémoire a manqué.");
            Runtime.getRuntime().halt(BROKEN);
            return "";
        });
        server.start();
    }

    /** Lays the stand-in under the names of the three applications' jars in a made-up clone. */
    static void layInto(Path checkout) throws IOException {
        for (var application : Application.values()) {
            var target = Files.createDirectories(
                    checkout.resolve(application.title()).resolve("target"));
            write(target.resolve(application.title() + ".jar"));
        }
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            var classes = Path.of("target/test-classes/fr/repere/embedded/launcher");
            try (var files = Files.newDirectoryStream(classes, "StandIn*.class")) {
                for (var file : files) {
                    out.putNextEntry(new JarEntry("fr/repere/embedded/launcher/" + file.getFileName()));
                    out.write(Files.readAllBytes(file));
                }
            }
        }
    }

    private static void answer(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            var body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var response = exchange.getResponseBody()) {
                response.write(body);
            }
        });
    }

    private interface Answer {
        String text();
    }
}
