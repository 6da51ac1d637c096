package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineWatchTest {

    private final Circuit circuit = new Circuit();

    private EngineWatch watch(int port) {
        URI url = URI.create("http://127.0.0.1:" + port);
        return new EngineWatch(
                circuit,
                new ElasticsearchSettings(
                        url, null, "repere", Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(1)));
    }

    @Test
    void an_engine_that_accepts_connections_and_answers_nothing_is_found_dead() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                EngineWatch watch = watch(frozen.getLocalPort())) {
            assertThat(watch).isNotNull();
            await().until(circuit::isOpen);
        }
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void any_answer_is_a_sign_of_life() throws IOException {
        HttpServer refusing = answering(403);
        circuit.open();
        try (EngineWatch watch = watch(refusing.getAddress().getPort())) {
            assertThat(watch).isNotNull();
            await().until(() -> !circuit.isOpen());
        } finally {
            refusing.stop(0);
        }
    }

    @Test
    void one_missed_answer_is_not_death() throws IOException {
        HttpServer living = answering(200);
        try (EngineWatch watch = watch(living.getAddress().getPort())) {
            watch.silent();
            watch.alive();
            watch.silent();
            assertThat(circuit.isOpen()).isFalse();
        } finally {
            living.stop(0);
        }
    }
}
