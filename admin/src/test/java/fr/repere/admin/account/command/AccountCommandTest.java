package fr.repere.admin.account.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.account.Owners;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code account MAIL}: how the first administrator comes to be. */
@AdminTest
class AccountCommandTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Owners owners;

    @Autowired
    private JdbcTemplate jdbc;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void the_first_administrator_chooses_a_password_by_the_link_and_is_asked_for_a_second_factor() {
        String mail = "premiere-" + UUID.randomUUID() + "@exemple.test";
        assertThat(run(mail)).as(err.toString()).isZero();
        Matcher link = Pattern.compile("https?://[^/\\s]+(/mot-de-passe/\\S+)").matcher(out.toString());
        assertThat(link.find()).as(out.toString()).isTrue();
        Visitor visitor = visitors.anonymous();
        assertThat(visitor.post(link.group(1), Map.of("password", Owners.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        visitor.post("/connexion", Map.of("mail", mail, "password", Owners.PASSWORD));
        assertThat(visitor.get("/operations").headers().firstValue("Location").orElseThrow())
                .contains("/connexion/second-facteur");
    }

    @Test
    void an_account_that_is_there_gets_the_rights_that_it_lacks() {
        Visitor owner = owners.signedIn();
        assertThat(run(owner.mail(), "--role", "editor", "--role", "translator"))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select role from account_grant where account_id = ? order by role", String.class, owner.id()))
                .containsExactly("EDITOR", "TRANSLATOR");
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD))
                .as("its password stays")
                .isEqualTo(302);
    }

    @Test
    void what_is_no_address_or_no_right_is_refused_in_words() {
        assertThat(run("pas une adresse")).isEqualTo(2);
        assertThat(run("a@exemple.test", "--role", "roi")).isEqualTo(2);
        assertThat(run("a@exemple.test", "--role", "member"))
                .as("comes from a structure")
                .isEqualTo(2);
        assertThat(err.toString()).contains("n'a pas la forme", "n'est pas un droit", "national-administrator");
    }

    private int run(String... args) {
        return AccountCommand.run(() -> context, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
