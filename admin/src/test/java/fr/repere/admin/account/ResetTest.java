package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Mot de passe oublié ». */
@AdminTest
class ResetTest {

    private static final String NEW = "cinq autres mots sans lien";
    private static final int CALLS = 200;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Owners owners;

    @BeforeEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void j_ai_perdu_mon_mot_de_passe_the_link_sets_one_once_ends_every_session_and_a_mail_says_so() {
        Visitor owner = owners.signedIn();
        assertThat(ask(owner.mail())).isEqualTo(302);
        String link = mailbox.link(owner.mail(), "password-reset");
        Visitor other = visitors.anonymous();
        assertThat(other.get(link).body()).contains("12 caractères ou plus", owner.mail());
        assertThat(other.post(link, Map.of("password", "court")).statusCode()).isEqualTo(422);
        assertThat(other.post(link, Map.of("password", NEW)).statusCode()).isEqualTo(302);
        assertThat(other.get("/connexion").body()).contains("Votre mot de passe est changé");

        assertThat(owner.get("/espace").statusCode()).as("the open session").isEqualTo(302);
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD)).isEqualTo(422);
        assertThat(owners.signIn(owner.mail(), NEW)).isEqualTo(302);
        assertThat(mailbox.newest(owner.mail(), "password-changed")).contains("vient de changer");
        assertThat(other.post(link, Map.of("password", NEW)).statusCode())
                .as("the link counts once")
                .isEqualTo(410);
    }

    @Test
    void opening_the_link_changes_nothing_and_a_newer_link_ends_the_older() {
        Account account = owners.account();
        ask(account.mail());
        String first = mailbox.link(account.mail(), "password-reset");
        visitors.anonymous().get(first);
        assertThat(owners.signIn(account.mail(), Owners.PASSWORD)).isEqualTo(302);
        ask(account.mail());
        assertThat(visitors.anonymous().get(first).statusCode()).isEqualTo(410);
    }

    @Test
    void the_lock_out_is_lifted() {
        Account account = owners.account();
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = owners.signIn(account.mail(), "faux mot de passe");
        }
        assertThat(status).isEqualTo(429);
        ask(account.mail());
        visitors.anonymous().post(mailbox.link(account.mail(), "password-reset"), Map.of("password", NEW));
        assertThat(owners.signIn(account.mail(), NEW)).isEqualTo(302);
    }

    @Test
    void an_address_without_account_gets_the_same_answer_and_a_mail_that_says_so() {
        Account account = owners.account();
        String nobody = "personne-" + UUID.randomUUID() + "@exemple.test";
        HttpResponse<String> known = visitors.anonymous().post("/mot-de-passe", Map.of("mail", account.mail()));
        HttpResponse<String> unknown = visitors.anonymous().post("/mot-de-passe", Map.of("mail", nobody));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(mailbox.newest(nobody, "password-unknown")).contains("n’a pas de compte");
        assertThat(mailbox.kinds(nobody)).doesNotContain("password-reset");
    }

    @Test
    void an_address_without_account_takes_as_long() {
        Account account = owners.account();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            known.add(time(account.mail()));
            unknown.add(time("personne-" + UUID.randomUUID() + "@exemple.test"));
        }
        double ratio = median(unknown) / median(known);
        assertThat(ratio).isBetween(0.67, 1.5);
    }

    private long time(String mail) {
        owners.forgive();
        long since = System.nanoTime();
        assertThat(ask(mail)).isEqualTo(302);
        return System.nanoTime() - since;
    }

    private int ask(String mail) {
        return visitors.anonymous().post("/mot-de-passe", Map.of("mail", mail)).statusCode();
    }

    /** In milliseconds. */
    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
