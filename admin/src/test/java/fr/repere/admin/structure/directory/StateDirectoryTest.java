package fr.repere.admin.structure.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.geodata.siret.Siret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The State's directory, played by a server on this machine: its answers and its failures. */
class StateDirectoryTest {

    private static final Siret SITE = new Siret("13002526500013");
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private StateDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::reply);
        server.start();
        directory = new StateDirectory(address(), PATIENCE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_site_is_found_among_those_that_match_with_its_own_address() {
        replies.add(Reply.ok(answer("A", "A", "null")));
        assertThat(directory.look(SITE))
                .isEqualTo(new Answer.Found(new Company(
                        SITE,
                        "ATELIERS DU MIDI",
                        "ADM",
                        "20 BIS AVENUE DE SEGUR",
                        "75007",
                        "75107",
                        "PARIS 7",
                        true,
                        null)));
        assertThat(asked).containsExactly("/search?page=1&per_page=5&q=13002526500013");
    }

    @Test
    void a_site_that_closed_says_when_and_one_of_a_dead_company_is_closed_too() {
        replies.add(Reply.ok(answer("A", "F", "\"2024-03-31\"")));
        replies.add(Reply.ok(answer("C", "A", "null")));
        assertThat(found().closedOn()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(found().open()).isFalse();
    }

    @Test
    void what_asked_not_to_be_published_stays_out() {
        replies.add(Reply.ok(answer("A", "A", "null")
                .replace("ATELIERS DU MIDI", "[NON-DIFFUSIBLE]")
                .replace("AVENUE", "[NON-DIFFUSIBLE]")
                .replace("DE SEGUR", "[NON-DIFFUSIBLE]")));
        Company company = found();
        assertThat(company.name()).isNull();
        assertThat(company.street()).isEqualTo("20 BIS");
    }

    @Test
    void no_result_is_an_unknown_siret() {
        replies.add(Reply.ok("{\"results\": [], \"total_results\": 0}"));
        assertThat(directory.look(SITE)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void another_site_of_the_same_company_is_not_this_one() {
        replies.add(Reply.ok(answer("A", "A", "null").replace("13002526500013", "13002526500021")));
        assertThat(directory.look(SITE)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void a_passing_failure_is_tried_once_more() {
        replies.add(new Reply(429, "{\"erreur\": \"trop de requêtes\"}", Duration.ZERO));
        replies.add(Reply.ok(answer("A", "A", "null")));
        assertThat(found().open()).isTrue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void what_does_not_answer_in_time_or_answers_nonsense_has_not_checked() {
        replies.add(new Reply(200, answer("A", "A", "null"), Duration.ofSeconds(2)));
        replies.add(Reply.ok("<html>maintenance</html>"));
        long start = System.nanoTime();
        assertThat(directory.look(SITE)).isEqualTo(new Answer.NotChecked());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        replies.add(Reply.ok("{\"erreur\": \"autre chose\"}"));
        replies.add(Reply.ok("{"));
        assertThat(directory.look(SITE)).isEqualTo(new Answer.NotChecked());
    }

    @Test
    void a_directory_that_only_fails_is_left_in_peace_and_no_page_waits_for_it() {
        for (int call = 0; call < 10; call++) {
            replies.add(new Reply(503, "", Duration.ZERO));
            assertThat(directory.look(SITE)).isEqualTo(new Answer.NotChecked());
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void nobody_listening_has_not_checked() {
        server.stop(0);
        assertThat(directory.look(SITE)).isEqualTo(new Answer.NotChecked());
    }

    @Test
    void what_was_said_is_remembered_and_silence_is_not() {
        CachedDirectory cached = new CachedDirectory(directory);
        replies.add(new Reply(503, "", Duration.ZERO));
        replies.add(new Reply(503, "", Duration.ZERO));
        assertThat(cached.look(SITE)).isEqualTo(new Answer.NotChecked());
        replies.add(Reply.ok(answer("A", "A", "null")));
        assertThat(cached.look(SITE)).isInstanceOf(Answer.Found.class);
        assertThat(cached.look(SITE)).isInstanceOf(Answer.Found.class);
        assertThat(asked).hasSize(3);
    }

    private Company found() {
        Answer answer = directory.look(SITE);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).company();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void reply(HttpExchange exchange) throws IOException {
        Reply reply = next(exchange.getRequestURI());
        try (exchange) {
            Thread.sleep(reply.after);
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next(URI request) {
        asked.add(request.toString());
        return replies.isEmpty() ? new Reply(500, "", Duration.ZERO) : replies.removeFirst();
    }

    /** In the form of the documentation: a company, its head office, the sites that match. */
    private static String answer(String company, String site, String closedOn) {
        return """
                {"results": [{"siren": "130025265", "nom_complet": "ATELIERS DU MIDI (ADM)", "nom_raison_sociale": "ATELIERS DU MIDI",
                  "sigle": "ADM", "nombre_etablissements": 2, "etat_administratif": "%s", "nature_juridique": "9220",
                  "siege": {"siret": "13002526500039", "adresse": "1 RUE DU SIEGE 69000 LYON", "code_postal": "69000",
                    "etat_administratif": "A", "date_fermeture": null},
                  "matching_etablissements": [{"siret": "13002526500013", "adresse": "20 BIS AVENUE DE SEGUR 75007 PARIS 7",
                    "numero_voie": "20", "indice_repetition": "BIS", "type_voie": "AVENUE", "libelle_voie": "DE SEGUR",
                    "code_postal": "75007", "commune": "75107", "libelle_commune": "PARIS 7", "latitude": "48.85", "longitude": "2.31",
                    "est_siege": false, "liste_enseignes": null, "etat_administratif": "%s", "date_fermeture": %s}]}],
                 "total_results": 1, "page": 1, "per_page": 5, "total_pages": 1}
                """.formatted(company, site, closedOn);
    }

    private record Reply(int status, String body, Duration after) {

        static Reply ok(String body) {
            return new Reply(200, body, Duration.ZERO);
        }
    }
}
