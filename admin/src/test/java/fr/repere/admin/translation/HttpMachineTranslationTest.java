package fr.repere.admin.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import fr.repere.geodata.document.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The machine's side of the port, against a server on this machine. */
class HttpMachineTranslationTest {

    private HttpServer server;
    private String asked = "";
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/translate", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void texts_are_proposed_in_their_order() {
        answer = "{\"translatedText\": [\"عنوان\", \"ملخص\"]}";
        assertThat(machine("secret").propose(List.of("Titre", "Résumé"), Language.AR))
                .containsExactly("عنوان", "ملخص");
        assertThat(asked).contains("\"q\":[\"Titre\",\"Résumé\"]", "\"source\":\"fr\"", "\"target\":\"ar\"", "secret");
    }

    @Test
    void what_cannot_be_used_is_told_as_such() {
        for (String wrong : List.of("{\"translatedText\": [\"un seul\"]}", "{\"error\": \"no\"}", "<html>", "")) {
            answer = wrong;
            assertThatExceptionOfType(MachineTranslation.MachineUnavailable.class)
                    .as(wrong)
                    .isThrownBy(() -> machine("").propose(List.of("Titre", "Résumé"), Language.AR));
        }
        status = 503;
        assertThatExceptionOfType(MachineTranslation.MachineUnavailable.class)
                .isThrownBy(() -> machine("").propose(List.of("Titre"), Language.AR))
                .withMessageContaining("503");
        server.stop(0);
        assertThatExceptionOfType(MachineTranslation.MachineUnavailable.class)
                .isThrownBy(() -> machine("").propose(List.of("Titre"), Language.AR));
    }

    private HttpMachineTranslation machine(String key) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/translate";
        return new HttpMachineTranslation(
                new TranslationSettings(address, key, Duration.ofSeconds(5)), JsonMapper.shared());
    }
}
