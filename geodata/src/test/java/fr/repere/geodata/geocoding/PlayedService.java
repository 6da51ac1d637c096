package fr.repere.geodata.geocoding;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An address service on this machine that answers what a test wants, and remembers what it was asked. */
final class PlayedService implements AutoCloseable {

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile Script script = Script.of(200, "{}");

    PlayedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Script playing = script;
            questions.add(URLDecoder.decode(
                    exchange.getRequestURI().getPath() + "?"
                            + exchange.getRequestURI().getRawQuery(),
                    StandardCharsets.UTF_8));
            byte[] body = playing.body.getBytes(StandardCharsets.UTF_8);
            if (playing.retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", playing.retryAfter);
            }
            exchange.sendResponseHeaders(playing.status, body.length == 0 ? -1 : body.length);
            for (byte letter : body) {
                exchange.getResponseBody().write(letter);
                if (playing.millisPerByte > 0) {
                    exchange.getResponseBody().flush();
                    sleep(playing.millisPerByte);
                }
            }
            exchange.close();
        });
        server.start();
    }

    void plays(Script next) {
        this.script = next;
    }

    List<String> questions() {
        return questions;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geocodage");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What is answered from now on. */
    record Script(int status, String body, @Nullable String retryAfter, int millisPerByte) {

        static Script of(int status, String body) {
            return new Script(status, body, null, 0);
        }

        static Script busy(String retryAfter) {
            return new Script(429, "", retryAfter, 0);
        }

        static Script slowly(String body) {
            return new Script(200, body, null, 50);
        }
    }
}
