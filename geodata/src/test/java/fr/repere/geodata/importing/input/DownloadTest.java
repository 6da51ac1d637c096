package fr.repere.geodata.importing.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadTest {

    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/data.csv");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/to-a-file")) {
                exchange.getResponseHeaders().add("Location", "file:///etc/hostname");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/data.csv")) {
                byte[] body = "id\n1\n".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_is_fetched_under_its_name_and_deleted_in_the_end() throws IOException {
        Path kept;
        try (Download download = Download.fetch(address + "/data.csv", ImportLimits.DEFAULT, ByteProgress.SILENT)) {
            kept = download.file().path();
            assertThat(download.file().name()).isEqualTo("data.csv");
            assertThat(Files.readString(kept)).isEqualTo("id\n1\n");
        }
        assertThat(kept).doesNotExist();
    }

    @Test
    void a_redirection_on_the_web_is_followed_and_one_to_a_file_is_not() throws IOException {
        try (Download download = Download.fetch(address + "/moved", ImportLimits.DEFAULT, ByteProgress.SILENT)) {
            assertThat(Files.readString(download.file().path())).isEqualTo("id\n1\n");
        }
        assertRefused(address + "/to-a-file", ImportLimits.DEFAULT).withMessageNotContaining("root");
    }

    @Test
    void an_error_of_the_server_is_told() {
        assertRefused(address + "/nowhere", ImportLimits.DEFAULT).withMessageContaining("erreur 404");
    }

    @Test
    void too_long_an_answer_is_refused() {
        assertRefused(address + "/data.csv", new ImportLimits(3, 100, 10)).withMessageContaining("dépasse 3 octets");
    }

    @Test
    void other_schemes_than_the_webs_are_refused() {
        assertRefused("file:///etc/hostname", ImportLimits.DEFAULT).withMessageContaining("http ou https");
        assertRefused("ftp://example.org/a.csv", ImportLimits.DEFAULT).withMessageContaining("http ou https");
    }

    @Test
    void a_server_that_does_not_answer_is_told() {
        stop();
        assertRefused(address + "/data.csv", ImportLimits.DEFAULT).withMessageContaining("n'a pas pu être téléchargé");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<BrokenFile> assertRefused(
            String address, ImportLimits limits) {
        return assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() ->
                        Download.fetch(address, limits, ByteProgress.SILENT).close());
    }
}
