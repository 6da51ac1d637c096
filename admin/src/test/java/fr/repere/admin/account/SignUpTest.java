package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** The steps of « Créer un compte », by HTTP as a browser without JavaScript takes them. */
@AdminTest
class SignUpTest {

    private static final String GOOD = "quatre mots sans lien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @ParameterizedTest
    @CsvSource({
        "none, declare, /inscription/pseudonyme /inscription/departements",
        "none, translate, /inscription/langues /inscription/pseudonyme /inscription/departements",
        "none, favourites, /inscription/departements",
        "Réseau de démonstration, declare, /inscription/departements",
        "Réseau de démonstration, translate, /inscription/langues /inscription/departements",
        "Réseau de démonstration, favourites, /inscription/departements"
    })
    void each_step_is_skipped_exactly_when_it_is_not_for_this_person(String partner, String goal, String steps) {
        String mail = someMail();
        Visitor visitor = begun(mail);
        assertThat(answer(visitor, "/inscription/prenom", Map.of("firstName", "Ana", "newsletter", "false")))
                .isEqualTo("/inscription/partenaire");
        assertThat(answer(visitor, "/inscription/partenaire", Map.of("partner", partner)))
                .isEqualTo("/inscription/objectif");
        String next = answer(visitor, "/inscription/objectif", Map.of("goal", goal));
        for (String step : steps.split(" ")) {
            assertThat(next).isEqualTo(step);
            assertThat(visitor.get(next).body()).contains("<h1");
            next = answer(visitor, next, answers(step));
        }
        assertThat(next).isEqualTo("/inscription/confirmation");
    }

    @Test
    void the_account_is_ready_when_its_address_is_confirmed_and_a_mail_says_so() {
        String mail = someMail();
        Visitor visitor = finished(mail);
        assertThat(visitor.get("/espace").headers().firstValue("Location").orElseThrow())
                .endsWith("/inscription/confirmation");

        String link = mailbox.link(mail, "confirm-mail");
        assertThat(visitor.get(link).body()).contains("Confirmer mon adresse");
        assertThat(visitor.post(link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/espace").body()).contains("Bonjour Ana", "Votre adresse est confirmée");
        assertThat(mailbox.newest(mail, "welcome")).contains("Bonjour Ana");
        assertThat(visitors.anonymous().post(link, Map.of()).statusCode())
                .as("the link counts once")
                .isEqualTo(410);
    }

    @Test
    void sign_up_goes_on_where_it_was_left_in_another_browser() {
        String mail = someMail();
        Visitor first = begun(mail);
        answer(first, "/inscription/prenom", Map.of("firstName", "Ana", "newsletter", "true"));

        Visitor second = visitors.anonymous();
        assertThat(second.post("/connexion", Map.of("mail", mail, "password", GOOD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(second.get("/espace").headers().firstValue("Location").orElseThrow())
                .endsWith("/inscription/partenaire");
    }

    @Test
    void an_address_that_has_an_account_sees_the_same_pages_and_only_its_owner_learns_of_it() {
        String mail = someMail();
        Visitor owner = finished(mail);
        owner.post(mailbox.link(mail, "confirm-mail"), Map.of());

        Visitor other = visitors.anonymous();
        HttpResponse<String> known = other.post("/inscription", Map.of("mail", mail));
        HttpResponse<String> unknown = visitors.anonymous().post("/inscription", Map.of("mail", someMail()));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        other.post("/inscription/mot-de-passe", Map.of("password", GOOD + " encore"));
        throughAllSteps(other);

        assertThat(other.get("/inscription/confirmation").body()).contains(mail);
        assertThat(mailbox.newest(mail, "account-exists")).contains("/connexion");
        assertThat(mailbox.kinds(mail)).filteredOn("confirm-mail"::equals).hasSize(1);
        assertThat(visitors.anonymous()
                        .post("/connexion", Map.of("mail", mail, "password", GOOD + " encore"))
                        .statusCode())
                .as("the second password opens nothing")
                .isEqualTo(422);
    }

    @Test
    void a_code_by_mail_stands_for_the_password_and_proves_the_address_at_once() {
        String mail = someMail();
        Visitor visitor = visitors.anonymous();
        visitor.post("/inscription", Map.of("mail", mail));
        assertThat(visitor.post("/connexion/code/envoi", Map.of("mail", mail)).statusCode())
                .isEqualTo(302);
        assertThat(visitor.post("/connexion/code", Map.of("code", "000000 ")).statusCode())
                .isIn(422, 302);
        visitor.post("/connexion/code", Map.of("code", mailbox.code(mail)));
        assertThat(visitor.get("/espace").headers().firstValue("Location").orElseThrow())
                .endsWith("/inscription/prenom");
        throughAllSteps(visitor);
        assertThat(visitor.get("/espace").body()).contains("Bonjour Ana");
        assertThat(mailbox.kinds(mail)).contains("welcome").doesNotContain("confirm-mail");
    }

    @ParameterizedTest
    @CsvSource({
        "court, trop court",
        "Abcdef1!, ''",
        "abcdef1!, trop court",
        "Password1!, courants",
        "qwertyuiop123456, courants",
        "douze lettres, ''"
    })
    void a_password_is_judged_by_its_length_first(String password, String refusal) {
        Visitor visitor = visitors.anonymous();
        visitor.post("/inscription", Map.of("mail", someMail()));
        assertThat(visitor.get("/inscription/mot-de-passe").body()).contains("12 caractères ou plus");
        HttpResponse<String> answer = visitor.post("/inscription/mot-de-passe", Map.of("password", password));
        assertThat(answer.statusCode()).isEqualTo(refusal.isEmpty() ? 302 : 422);
        assertThat(answer.body()).contains(refusal).doesNotContain("value=\"" + password);
    }

    @ParameterizedTest
    @CsvSource({"ana@exemple.test, adresse", "06 12 34 56 78, téléphone", "ab, 3 à 40", "<b>ana</b>, lettres"})
    void a_public_name_leads_to_nobody(String typed, String reason) {
        Visitor visitor = begun(someMail());
        HttpResponse<String> answer = visitor.post("/inscription/pseudonyme", Map.of("pseudonym", typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason, "aria-invalid=\"true\"").doesNotContain("<b>ana");
    }

    @Test
    void a_pseudonym_belongs_to_one_person_whatever_its_capitals() {
        String name = "Nora-" + UUID.randomUUID().toString().substring(0, 8);
        begun(someMail()).post("/inscription/pseudonyme", Map.of("pseudonym", name));
        assertThat(begun(someMail())
                        .post("/inscription/pseudonyme", Map.of("pseudonym", name.toUpperCase(Locale.ROOT)))
                        .body())
                .contains("Quelqu’un porte déjà");
    }

    private Visitor finished(String mail) {
        Visitor visitor = begun(mail);
        throughAllSteps(visitor);
        return visitor;
    }

    @Test
    void who_comes_from_the_arabic_pages_gets_arabic_mails_though_the_pages_here_are_french_and_is_told_so() {
        String mail = someMail();
        Visitor visitor = visitors.anonymous();
        visitor.get("/?langue=ar");
        assertThat(visitor.get("/inscription").body())
                .contains("<html lang=\"fr\"", "Créer un compte", "lang=\"ar\"", "فستكون بالعربية");
        answer(visitor, "/inscription", Map.of("mail", mail));
        answer(visitor, "/inscription/mot-de-passe", Map.of("password", GOOD));
        throughAllSteps(visitor);

        assertThat(mailbox.newest(mail, "confirm-mail")).contains("أكّد أن هذا العنوان لك");
        assertThat(mailbox.html(mail, "confirm-mail")).contains("<html lang=\"ar\" dir=\"rtl\"");
        visitor.post(mailbox.link(mail, "confirm-mail"), Map.of());
        assertThat(mailbox.newest(mail, "welcome")).contains("تم إنشاء حسابك", "\u2068Ana\u2069");
        assertThat(visitor.get("/profil/informations").body())
                .containsPattern("<option(?=[^>]*value=\"ar\")(?=[^>]*selected)[^>]*>العربية<")
                .contains(">українська<", ">پښتو<", ">ትግርኛ<");
    }

    @Test
    void a_language_that_is_none_of_ours_changes_nothing_and_who_asks_for_nothing_gets_what_the_browser_asks_for() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/?langue=ar");
        visitor.get("/?langue=de");
        assertThat(visitor.get("/inscription").body()).contains("فستكون بالعربية");
        HttpRequest.Builder pashto = HttpRequest.newBuilder().header("Accept-Language", "ps, en;q=0.5");
        assertThat(visitors.anonymous().send("/inscription", pashto).body())
                .contains("<html lang=\"en\"", "په پښتو به وي");
    }

    private Visitor begun(String mail) {
        Visitor visitor = visitors.anonymous();
        assertThat(answer(visitor, "/inscription", Map.of("mail", mail))).isEqualTo("/inscription/mot-de-passe");
        assertThat(answer(visitor, "/inscription/mot-de-passe", Map.of("password", GOOD)))
                .isEqualTo("/inscription/prenom");
        return visitor;
    }

    private static void throughAllSteps(Visitor visitor) {
        answer(visitor, "/inscription/prenom", Map.of("firstName", "Ana", "newsletter", "false"));
        answer(visitor, "/inscription/partenaire", Map.of("partner", "none"));
        answer(visitor, "/inscription/objectif", Map.of("goal", "favourites"));
        answer(visitor, "/inscription/departements", Map.of("departements", "21"));
    }

    private static Map<String, String> answers(String step) {
        return switch (step) {
            case "/inscription/langues" -> Map.of("languages", "uk");
            case "/inscription/pseudonyme" ->
                Map.of("pseudonym", "ana-" + UUID.randomUUID().toString().substring(0, 8));
            default -> Map.of("departements", "21");
        };
    }

    private static String answer(Visitor visitor, String path, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        HttpResponse<String> answer = visitor.post(path, form);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String someMail() {
        return "ana-" + UUID.randomUUID() + "@exemple.test";
    }
}
