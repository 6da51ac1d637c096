package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What attackers try at the door. */
@AdminTest
class AccountAttackTest {

    private static final int LOGINS = 1000;
    private static final int AT_ONCE = 32;
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Owners owners;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void a_session_that_somebody_else_prepared_is_worth_nothing() {
        Account account = owners.account();
        Visitor victim = visitors.anonymous();
        victim.post("/inscription", Map.of("mail", account.mail()));
        String before = victim.cookie("repere-session");
        victim.post("/connexion", Map.of("mail", account.mail(), "password", Owners.PASSWORD));
        assertThat(victim.get("/profil").statusCode()).isEqualTo(200);
        assertThat(victim.cookie("repere-session")).isNotEqualTo(before);
        HttpResponse<String> attacker = visitors.anonymous()
                .send(
                        "/profil",
                        HttpRequest.newBuilder()
                                .header("Cookie", "repere-session=" + before)
                                .GET());
        assertThat(attacker.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "https://evil.test",
                "https:evil.test",
                "javascript:alert(1)",
                "/%0d%0aLocation:https://evil.test",
                "/\t/evil.test",
                "/@evil.test/../..//evil.test",
                " //evil.test"
            })
    void signing_in_leads_to_no_other_site(String suite) {
        Account account = owners.account();
        Visitor visitor = visitors.anonymous();
        HttpResponse<String> answer =
                visitor.post("/connexion", Map.of("mail", account.mail(), "password", Owners.PASSWORD, "suite", suite));
        assertThat(answer.statusCode()).isEqualTo(302);
        URI place = URI.create("http://localhost/")
                .resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(place.getHost()).isEqualTo("localhost");
        assertThat(answer.headers().allValues("Location")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mot-de-passe", "/inscription", "/connexion/code/envoi"})
    void an_address_begins_no_other_header(String path) {
        String mail = "a" + UUID.randomUUID() + "@exemple.test";
        for (String attack :
                List.of(mail + "\r\nBcc: b@exemple.test", mail + "%0aBcc:b@exemple.test", mail + ",b@exemple.test")) {
            assertThat(visitors.anonymous().post(path, Map.of("mail", attack)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(mailbox.kinds(mail)).isEmpty();
    }

    @Test
    void a_first_name_begins_no_other_header_and_no_markup() {
        Visitor visitor = visitors.anonymous();
        String mail = "ana-" + UUID.randomUUID() + "@exemple.test";
        visitor.post("/inscription", Map.of("mail", mail));
        visitor.post("/inscription/mot-de-passe", Map.of("password", Owners.PASSWORD));
        visitor.post("/inscription/prenom", Map.of("firstName", "Ana\r\nBcc: x@y.test", "newsletter", "false"));
        visitor.post("/inscription/partenaire", Map.of("partner", "none"));
        visitor.post("/inscription/objectif", Map.of("goal", "favourites"));
        visitor.post("/inscription/departements", Map.of());
        mailbox.newest(mail, "confirm-mail");
        assertThat(jdbc.queryForList("select subject from mail where recipient = ?", String.class, mail))
                .noneMatch(subject -> subject.contains("\n") || subject.contains("\r"));
    }

    @Test
    void forms_of_sign_up_set_what_they_ask_and_nothing_else() {
        Visitor visitor = visitors.anonymous();
        String mail = "ana-" + UUID.randomUUID() + "@exemple.test";
        visitor.post("/inscription", Map.of("mail", mail));
        visitor.post(
                "/inscription/mot-de-passe",
                Map.of(
                        "password",
                        Owners.PASSWORD,
                        "confirmed",
                        "true",
                        "mail_key",
                        mail,
                        "step",
                        "",
                        "role",
                        "EDITOR"));
        visitor.post(
                "/inscription/prenom",
                Map.of(
                        "firstName",
                        "Ana",
                        "newsletter",
                        "true",
                        "step",
                        "",
                        "mail",
                        "b@exemple.test",
                        "roles",
                        "EDITOR"));
        Map<String, Object> row = jdbc.queryForMap("select id, mail_key, step from account where mail = ?", mail);
        assertThat(row.get("mail_key")).isNull();
        assertThat(row.get("step")).isEqualTo("/inscription/partenaire");
        assertThat(jdbc.queryForObject(
                        "select count(*) from account_grant where account_id = ?", Integer.class, row.get("id")))
                .isZero();
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        Visitor owner = owners.signedIn();
        HttpRequest.Builder form = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(
                        "contributions=kept&sure=true&present=" + Owners.PASSWORD.replace(' ', '+')));
        assertThat(owner.send("/profil/suppression", form).statusCode()).isEqualTo(403);
        assertThat(owner.get("/profil").statusCode()).isEqualTo(200);
    }

    @Test
    void a_thousand_logins_of_one_origin_take_bounded_memory_and_others_are_served() throws Exception {
        Visitor other = owners.signedIn();
        Visitor attacker = visitors.anonymous();
        long memory = used();
        List<Long> served = new ArrayList<>();
        try (ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < LOGINS; i++) {
                String mail = "cible-" + i + "@exemple.test";
                answers.add(attackers.submit(
                        () -> attacker.post("/connexion", Map.of("mail", mail, "password", "un mot de passe faux"))
                                .statusCode()));
            }
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                long asked = System.nanoTime();
                assertThat(other.get("/profil").statusCode()).isEqualTo(200);
                served.add(System.nanoTime() - asked);
                Thread.sleep(50);
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(422, 429);
            assertThat(statuses.stream().filter(status -> status == 429).count())
                    .as("after thirty failures the origin waits")
                    .isGreaterThan(LOGINS * 9 / 10);
        }
        served.sort(null);
        double slowest = served.getLast() / 1e6;
        long grown = (used() - memory) / MEGABYTE;
        assertThat(slowest).as("milliseconds").isLessThan(5000);
        assertThat(grown).as("megabytes").isLessThan(100);
    }

    @Test
    void of_fifty_guesses_at_once_at_one_account_five_are_looked_at() throws Exception {
        Account account = owners.account();
        Visitor attacker = visitors.anonymous();
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Map<String, String> guess = Map.of("mail", account.mail(), "password", "un mot de passe faux " + i);
            guesses.add(() -> attacker.post("/connexion", guess).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService attackers = Executors.newFixedThreadPool(guesses.size())) {
            for (Future<Integer> answer : attackers.invokeAll(guesses)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 422).count()).isEqualTo(5);
        assertThat(statuses.stream().filter(status -> status == 429).count()).isEqualTo(45);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
