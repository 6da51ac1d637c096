package fr.repere.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The local mailbox: without mail server, on this machine. */
@AdminTest
class MailboxPageTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Test
    void a_newcomer_reads_each_mail_and_follows_its_link() {
        Visitor visitor = visitors.anonymous();
        String mail = "boite-" + UUID.randomUUID() + "@exemple.test";
        visitor.post("/mot-de-passe", Map.of("mail", mail));
        mailbox.newest(mail, "password-unknown");
        assertThat(visitor.get("/mot-de-passe/envoye").body()).contains("href=\"/boite\"");

        String list = visitor.get("/boite").body();
        Matcher link = Pattern.compile(
                        "href=\"(/boite/\\d+)\">Aucun compte à cette adresse</a><br>\\s*<span[^>]*>" + mail)
                .matcher(list);
        assertThat(link.find()).as(list).isTrue();
        assertThat(visitor.get(link.group(1)).body()).contains("<iframe", "sandbox=", "/inscription");
        HttpResponse<String> letter = visitor.get(link.group(1) + "/html");
        assertThat(letter.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script");
        assertThat(letter.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(letter.body()).contains("<base target=\"_top\">", "Créer un compte");
    }

    @Test
    void nobody_who_comes_through_a_proxy_sees_it() {
        Visitor visitor = visitors.anonymous();
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
            assertThat(visitor.send(
                                    "/boite",
                                    HttpRequest.newBuilder()
                                            .header(header, "127.0.0.1")
                                            .GET())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_mail_that_there_is_not_is_not_found() {
        assertThat(visitors.anonymous().get("/boite/999999999").statusCode()).isEqualTo(404);
        assertThat(visitors.anonymous().get("/boite/x").statusCode()).isEqualTo(404);
    }
}
