package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with an account, signed in to the administration of the running stack by a code, and the mails that reach them. */
public final class Member {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Stack stack;
    private final String mail;

    private Member(Stack stack, String mail) {
        this.stack = stack;
        this.mail = mail;
    }

    /** Makes the account and signs it in. @param departements INSEE codes that preset their search */
    public static Member signedIn(Stack stack, String mail, String... departements) {
        Member member = new Member(stack, mail);
        member.write("insert into account (id, mail, mail_key, mail_confirmed_at, created_at, departements)"
                + " values (gen_random_uuid(), '%s', '%s', now(), now(), '{%s}')"
                        .formatted(mail, mail, String.join(",", departements)));
        // All people of the tests call from one address, which would be made to wait.
        member.write("delete from failed_login");
        member.post("/connexion/code/envoi", Map.of("mail", mail));
        String code = member.mail("code").replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
        member.post("/connexion/code", Map.of("code", code));
        return member;
    }

    /** Somebody who has no account yet. */
    public static Member stranger(Stack stack, String mail) {
        return new Member(stack, mail);
    }

    /**
     * The same of somebody with a granted right; the second factor that some rights ask for is set up on the way in.
     *
     * @param scope languages, départements or a territory; none for no limit
     */
    public static Member with(Stack stack, String mail, String role, String... scope) {
        Member member = signedIn(stack, mail);
        member.write(
                "insert into account_grant (account_id, role, scope, granted_at) select id, '%s', '{%s}', now() from account where mail = '%s'"
                        .formatted(role, String.join(",", scope), mail));
        String page = member.get("/connexion/second-facteur");
        member.post("/connexion/second-facteur", Map.of("code", Telephone.codeOf(page), "suite", "/espace"));
        return member;
    }

    /** Where mails reach them. */
    public String address() {
        return mail;
    }

    /** Where they are signed in. */
    public String site() {
        return stack.admin.url();
    }

    /** Their cookies there, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (one, other) -> other));
    }

    /** The words of a page. */
    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site() + path)).header("Accept", "text/html"))
                .body();
    }

    /** Sends a form, which must be taken. */
    public void post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(site() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode())
                .as(path + answer.body().replaceAll("(?s).*<main|</main.*", ""))
                .isEqualTo(302);
    }

    /** The oldest mail of a kind, as plain text; it is waited for. */
    public String mail(String kind) {
        return await("mail " + kind)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Ledger.texts(
                                stack.database(),
                                "select plain from mail where recipient = '%s' and kind = '%s' order by id"
                                        .formatted(mail, kind)),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** The kinds of all mails, oldest first. */
    List<String> kinds() {
        return Ledger.texts(
                stack.database(), "select kind from mail where recipient = '%s' order by id".formatted(mail));
    }

    /** For alerts, it is as if the last one had been another day's. */
    void theNextDayComes() {
        write(
                "update saved_search set period = 'yesterday' where account_id = (select id from account where mail = '%s')"
                        .formatted(mail));
    }

    private void write(String sql) {
        try (var connection = stack.database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
