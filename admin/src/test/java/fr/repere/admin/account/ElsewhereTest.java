package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an account of another service, against a provider on this machine that speaks OpenID Connect over HTTP. */
@AdminTest
class ElsewhereTest {

    private static final String CLIENT = "repere";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final AtomicReference<String> USER_INFO = new AtomicReference<>("");
    private static final HttpServer USER_INFO_SERVER = userInfoServer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Owners owners;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private final String subject = "sub-" + UUID.randomUUID();
    private final String mail = "sso-" + UUID.randomUUID() + "@exemple.test";

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        PROVIDER.start();
        registry.add("repere.mail.address", () -> "http://localhost:8081");
        for (String id : List.of("google", "proconnect")) {
            String at = "repere.elsewhere.providers." + id + ".";
            registry.add(at + "client-id", () -> CLIENT);
            registry.add(at + "client-secret", () -> "secret");
            registry.add(at + "issuer", () -> PROVIDER.issuerUrl(id).toString());
            registry.add(
                    at + "authorization",
                    () -> PROVIDER.authorizationEndpointUrl(id).toString());
            registry.add(at + "token", () -> PROVIDER.tokenEndpointUrl(id).toString());
            registry.add(at + "keys", () -> PROVIDER.jwksUrl(id).toString());
        }
        registry.add(
                "repere.elsewhere.providers.proconnect.end-session",
                () -> PROVIDER.endSessionEndpointUrl("proconnect").toString());
        registry.add(
                "repere.elsewhere.providers.proconnect.user-info",
                () -> "http://localhost:" + USER_INFO_SERVER.getAddress().getPort() + "/");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
        USER_INFO_SERVER.stop(0);
    }

    @BeforeEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void only_configured_providers_have_a_button() {
        assertThat(visitors.anonymous().get("/connexion").body())
                .contains("/oauth2/authorization/google", "/oauth2/authorization/proconnect")
                .doesNotContain("/oauth2/authorization/microsoft");
    }

    @Test
    void
            si_vous_utilisez_gmail_microsoft_ou_outlook_a_first_arrival_goes_on_with_the_steps_and_has_proven_the_address() {
        Visitor visitor = visitors.anonymous();
        URI asked = asked(visitor, "google");
        assertThat(asked.getQuery()).contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
        assertThat(place(arrive(visitor, asked, "google", true))).isEqualTo("/espace");
        assertThat(place(visitor.get("/espace"))).isEqualTo("/inscription/prenom");
        assertThat(accounts.findByMail(mail)).isPresent();
        finish(visitor);
        assertThat(visitor.get("/espace").body()).contains("Bonjour Ana");
        assertThat(mailbox.kinds(mail)).doesNotContain("confirm-mail");

        Visitor again = visitors.anonymous();
        arrive(again, asked(again, "google"), "google", true);
        assertThat(again.get("/espace").body()).contains("Bonjour Ana");
        assertThat(jdbc.queryForObject("select count(*) from account where mail = ?", Integer.class, mail))
                .isEqualTo(1);
    }

    @Test
    void the_session_holds_nothing_of_the_provider_but_our_account() {
        Visitor visitor = visitors.anonymous();
        URI asked = asked(visitor, "google");
        String before = visitor.cookie("repere-session");
        arrive(visitor, asked, "google", true);
        assertThat(visitor.cookie("repere-session")).as("no session of before").isNotEqualTo(before);
        UUID account = accounts.findByMail(mail).orElseThrow().id();
        List<String> contents = jdbc.queryForList(
                "select encode(a.attribute_bytes, 'escape') from spring_session_attributes a"
                        + " join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?",
                String.class,
                account.toString());
        assertThat(contents).isNotEmpty().noneMatch(bytes -> bytes.contains("OidcUser") || bytes.contains("OAuth2"));
    }

    @Test
    void a_wrong_state_or_a_wrong_nonce_opens_nothing() {
        Visitor state = visitors.anonymous();
        // Nothing is queued at the provider: the code is never asked for.
        URI callback = sentBack(asked(state, "google"));
        assertThat(place(state.get(path(callback).replaceFirst("state=[^&]+", "state=autre"))))
                .isEqualTo("/connexion/ailleurs");
        assertThat(state.get("/connexion/ailleurs").body()).contains("n’a pas abouti");

        Visitor nonce = visitors.anonymous();
        URI asked = asked(nonce, "google");
        URI altered = URI.create(asked.toString().replaceFirst("nonce=[^&]+", "nonce=autre"));
        assertThat(place(arrive(nonce, altered, "google", true))).isEqualTo("/connexion/ailleurs");
        assertThat(accounts.findByMail(mail)).isEmpty();
    }

    @Test
    void a_code_counts_once_and_in_the_browser_that_asked_for_it() {
        Visitor visitor = visitors.anonymous();
        URI callback = callback(asked(visitor, "google"), "google", true);
        assertThat(place(visitors.anonymous().get(path(callback)))).isEqualTo("/connexion/ailleurs");
        assertThat(place(visitor.get(path(callback)))).isEqualTo("/espace");
        assertThat(place(visitor.get(path(callback)))).as("replayed").isEqualTo("/connexion/ailleurs");
    }

    @Test
    void an_address_that_the_provider_does_not_answer_for_finds_no_account() {
        Account victim = owners.account();
        Visitor visitor = visitors.anonymous();
        URI callback = callback(asked(visitor, "google"), "google", claims(victim.mail(), false));
        assertThat(place(visitor.get(path(callback)))).isEqualTo("/espace");
        finish(visitor);
        assertThat(place(visitor.get("/espace"))).isEqualTo("/inscription/confirmation");
        assertThat(mailbox.newest(victim.mail(), "account-exists")).contains("/connexion");
        assertThat(identities(victim)).isZero();
    }

    @Test
    void an_existing_account_is_linked_only_after_its_own_proof() {
        Account account = owners.account();
        Visitor visitor = visitors.anonymous();
        URI callback = callback(asked(visitor, "google"), "google", claims(account.mail(), true));
        assertThat(place(visitor.get(path(callback)))).isEqualTo("/connexion/rattachement");
        assertThat(visitor.get("/connexion/rattachement").body()).contains(account.mail(), "Google");
        assertThat(place(visitor.get("/profil"))).as("not signed in").isEqualTo("/connexion");
        assertThat(visitor.post("/connexion/rattachement", Map.of("password", "faux"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(identities(account)).isZero();

        assertThat(visitor.post("/connexion/rattachement", Map.of("password", Owners.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/profil").body()).contains(account.mail());
        assertThat(identities(account)).isOne();
        Visitor again = visitors.anonymous();
        URI second = callback(asked(again, "google"), "google", claims(account.mail(), true));
        assertThat(place(again.get(path(second)))).isEqualTo("/espace");
    }

    @Test
    void a_code_by_mail_links_as_well() {
        Account account = owners.account();
        Visitor visitor = visitors.anonymous();
        URI callback = callback(asked(visitor, "google"), "google", claims(account.mail(), true));
        visitor.get(path(callback));
        visitor.post("/connexion/rattachement/code", Map.of());
        visitor.post("/connexion/rattachement", Map.of("code", mailbox.code(account.mail())));
        assertThat(visitor.get("/profil").body()).contains(account.mail());
        assertThat(identities(account)).isOne();
    }

    @Test
    void proconnect_says_the_address_in_a_signed_answer_and_is_signed_out_of_too() {
        Visitor visitor = visitors.anonymous();
        URI asked = asked(visitor, "proconnect");
        assertThat(asked.getQuery()).contains("acr_values=eidas1");
        say("proconnect", subject, CLIENT);
        assertThat(place(arrive(visitor, asked, "proconnect", false))).isEqualTo("/espace");
        assertThat(accounts.findByMail(mail)).isPresent();

        assertThat(place(visitor.post("/deconnexion", Map.of()))).isEqualTo("/deconnexion/ailleurs");
        HttpResponse<String> farewell = visitor.get("/deconnexion/ailleurs");
        assertThat(farewell.headers().firstValue("Refresh").orElseThrow())
                .contains("/proconnect/endsession?id_token_hint=ey", "&state=", "post_logout_redirect_uri=http");
        assertThat(place(visitor.get("/deconnexion/ailleurs"))).as("once").isEqualTo("/");
    }

    @Test
    void an_answer_of_somebody_else_for_somebody_else_or_unsigned_is_refused() {
        String[][] answers = {
            {"proconnect", "sub-autre", CLIENT}, {"proconnect", subject, "autre"}, {"google", subject, CLIENT}
        };
        for (String[] answer : answers) {
            say(answer[0], answer[1], answer[2]);
            Visitor visitor = visitors.anonymous();
            assertThat(place(arrive(visitor, asked(visitor, "proconnect"), "proconnect", false)))
                    .as(String.join(" ", answer))
                    .isEqualTo("/connexion/ailleurs");
        }
        USER_INFO.set("{\"sub\":\"" + subject + "\",\"email\":\"" + mail + "\"}");
        Visitor visitor = visitors.anonymous();
        assertThat(place(arrive(visitor, asked(visitor, "proconnect"), "proconnect", false)))
                .isEqualTo("/connexion/ailleurs");
        assertThat(accounts.findByMail(mail)).isEmpty();
    }

    /** What the provider answers next at its userinfo address. */
    private void say(String issuer, String who, String audience) {
        USER_INFO.set(PROVIDER.issueToken(
                        issuer,
                        CLIENT,
                        new DefaultOAuth2TokenCallback(
                                issuer, who, "JWT", List.of(audience), Map.of("email", mail), 3600))
                .serialize());
    }

    /** Where the button leads: the provider's page. */
    private static URI asked(Visitor visitor, String provider) {
        HttpResponse<String> answer = visitor.get("/oauth2/authorization/" + provider);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> arrive(Visitor visitor, URI asked, String provider, boolean verified) {
        return visitor.get(path(callback(asked, provider, verified)));
    }

    private URI callback(URI asked, String provider, boolean verified) {
        return callback(asked, provider, verified ? claims(mail, true) : Map.of());
    }

    /** The person signs in there; where the provider sends them back to. */
    private URI callback(URI asked, String provider, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(provider, subject, "JWT", List.of(CLIENT), claims, 3600));
        return sentBack(asked);
    }

    private static URI sentBack(URI asked) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
            return URI.create(
                    answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> claims(String mail, boolean verified) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("email", mail);
        claims.put("email_verified", verified);
        return claims;
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String place(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("none:" + answer.statusCode()))
                .getPath();
    }

    private Integer identities(Account account) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from account_identity where account_id = ?", Integer.class, account.id()));
    }

    private static void finish(Visitor visitor) {
        visitor.post("/inscription/prenom", Map.of("firstName", "Ana", "newsletter", "false"));
        visitor.post("/inscription/partenaire", Map.of("partner", "none"));
        visitor.post("/inscription/objectif", Map.of("goal", "favourites"));
        visitor.post("/inscription/departements", Map.of("departements", "21"));
    }

    private static HttpServer userInfoServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = USER_INFO.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/jwt");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
