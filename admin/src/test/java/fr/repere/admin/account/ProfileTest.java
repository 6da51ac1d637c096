package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** What people change of their own account. */
@AdminTest
class ProfileTest {

    private static final String NEW = "cinq autres mots sans lien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Owners owners;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void personal_data_are_edited_and_nothing_else_comes_with_the_form() {
        Visitor owner = owners.signedIn();
        assertThat(owner.get("/profil").body()).contains("Vos informations", owner.mail());
        LinkedMultiValueMap<String, String> form = form();
        form.add("mail", "voleur@exemple.test");
        form.add("step", "/inscription/prenom");
        form.add("role", "NATIONAL_ADMINISTRATOR");
        form.add("id", UUID.randomUUID().toString());
        HttpResponse<String> answer = owner.post("/profil/informations", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Account stored = accounts.get(owner.id());
        assertThat(stored.firstName()).isEqualTo("Nadia");
        assertThat(stored.language().getLanguage()).isEqualTo("uk");
        assertThat(stored.newsletter()).isTrue();
        assertThat(stored.goal()).isEqualTo(Goal.TRANSLATE);
        assertThat(stored.translationLanguages()).containsExactly("uk", "ar");
        assertThat(stored.departements()).containsExactly("21", "75");
        assertThat(stored.mail()).isEqualTo(owner.mail());
        assertThat(stored.step()).isNull();
        assertThat(owner.get("/relecture").statusCode()).isIn(403, 404);
        assertThat(owner.get("/operations").statusCode()).isEqualTo(403);
    }

    @Test
    void what_was_typed_stays_when_the_form_is_refused() {
        Visitor owner = owners.signedIn();
        LinkedMultiValueMap<String, String> form = form();
        form.set("pseudonym", "nadia@exemple.test");
        HttpResponse<String> answer = owner.post("/profil/informations", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "nadia@exemple.test", "ne contient pas d’adresse", "value=\"Nadia\"", "aria-invalid=\"true\"");
        assertThat(owner.post("/profil/informations", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void another_password_asks_for_the_present_one_and_ends_the_other_sessions() {
        Visitor owner = owners.signedIn();
        Visitor elsewhere = visitors.signedIn(owner.id(), owner.mail());
        assertThat(owner.post("/profil/mot-de-passe", Map.of("present", "faux", "password", NEW))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/profil/mot-de-passe", Map.of("present", Owners.PASSWORD, "password", NEW))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get("/profil").body()).contains("Votre mot de passe est changé");
        assertThat(elsewhere.get("/profil").statusCode()).isEqualTo(302);
        assertThat(owners.signIn(owner.mail(), NEW)).isEqualTo(302);
        assertThat(mailbox.kinds(owner.mail())).contains("password-changed");
    }

    @Test
    void who_signs_in_by_codes_can_set_a_password() {
        Visitor owner = visitors.with();
        assertThat(owner.get("/profil/mot-de-passe").body()).doesNotContain("name=\"present\"");
        assertThat(owner.post("/profil/mot-de-passe", Map.of("password", NEW)).statusCode())
                .isEqualTo(302);
        assertThat(owners.signIn(owner.mail(), NEW)).isEqualTo(302);
    }

    @Test
    void je_souhaite_changer_l_adresse_mail_de_mon_compte_the_old_one_is_valid_until_the_new_one_is_confirmed() {
        Visitor owner = owners.signedIn();
        String mail = "nouvelle-" + UUID.randomUUID() + "@exemple.test";
        assertThat(owner.post("/profil/adresse", Map.of("mail", mail, "present", "faux"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(changeMail(owner, mail)).isEqualTo(302);
        assertThat(mailbox.newest(owner.mail(), "change-mail-asked")).contains("reste la vôtre");
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD)).isEqualTo(302);

        String link = mailbox.link(mail, "change-mail");
        assertThat(owner.get(link).body()).contains("Confirmer mon adresse");
        assertThat(owner.post(link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(owner.get("/connexion").body()).contains("Votre adresse est changée");
        assertThat(owner.get("/profil").statusCode()).as("all sessions end").isEqualTo(302);
        assertThat(owners.signIn(mail, Owners.PASSWORD)).isEqualTo(302);
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD)).isEqualTo(422);
        assertThat(mailbox.kinds(owner.mail())).contains("mail-changed");
        assertThat(owner.post(link, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void a_typing_mistake_locks_nobody_out_and_can_be_taken_back() {
        Visitor owner = owners.signedIn();
        String wrong = "faute-" + UUID.randomUUID() + "@exemple.test";
        changeMail(owner, wrong);
        assertThat(owner.get("/profil/adresse").body()).contains(wrong, owner.mail());
        String link = mailbox.link(wrong, "change-mail");
        assertThat(owner.post("/profil/adresse/annulation", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitors.anonymous().post(link, Map.of()).statusCode()).isEqualTo(410);
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD)).isEqualTo(302);
    }

    @Test
    void only_its_owner_learns_that_an_address_is_taken() {
        Visitor owner = owners.signedIn();
        Account other = owners.account();
        HttpResponse<String> taken =
                owner.post("/profil/adresse", Map.of("mail", other.mail(), "present", Owners.PASSWORD));
        String free = "libre-" + UUID.randomUUID() + "@exemple.test";
        HttpResponse<String> open =
                owners.signedIn().post("/profil/adresse", Map.of("mail", free, "present", Owners.PASSWORD));
        assertThat(taken.statusCode()).isEqualTo(open.statusCode());
        assertThat(taken.headers().firstValue("Location"))
                .isEqualTo(open.headers().firstValue("Location"));
        assertThat(owner.get("/profil/adresse").body()).contains("Un message est parti", other.mail());
        assertThat(mailbox.newest(other.mail(), "change-mail-taken")).contains("rien ne change");
        assertThat(mailbox.kinds(other.mail())).doesNotContain("change-mail");
    }

    @Test
    void sessions_are_listed_and_ended() {
        Visitor owner = owners.signedIn();
        Visitor elsewhere = visitors.signedIn(owner.id(), owner.mail());
        String page = owner.get("/profil/sessions").body();
        assertThat(page).contains("Ici –");
        Matcher handle = Pattern.compile("/profil/sessions/([0-9a-f-]{36})/fin").matcher(page);
        assertThat(handle.find()).isTrue();
        owner.post("/profil/sessions/" + handle.group(1) + "/fin", Map.of());
        assertThat(elsewhere.get("/profil").statusCode()).isEqualTo(302);
        assertThat(owner.get("/profil").statusCode()).isEqualTo(200);

        Visitor third = visitors.signedIn(owner.id(), owner.mail());
        owner.post("/profil/sessions/autres", Map.of());
        assertThat(third.get("/profil").statusCode()).isEqualTo(302);
        assertThat(owner.get("/profil/journal").body()).contains("Sessions fermées", "Depuis 127.0.0.1");
    }

    @Test
    void a_handle_of_somebody_elses_session_ends_nothing() {
        Visitor victim = owners.signedIn();
        Visitor other = visitors.signedIn(victim.id(), victim.mail());
        Matcher handle = Pattern.compile("/profil/sessions/([0-9a-f-]{36})/fin")
                .matcher(victim.get("/profil/sessions").body());
        assertThat(handle.find()).isTrue();
        owners.signedIn().post("/profil/sessions/" + handle.group(1) + "/fin", Map.of());
        assertThat(other.get("/profil").statusCode()).isEqualTo(200);
    }

    @Test
    void the_second_factor_is_set_up_by_choice_with_recovery_codes_and_removed() throws Exception {
        Visitor owner = owners.signedIn();
        Matcher secret = Pattern.compile("<strong class=\"break\" translate=\"no\">([A-Z2-7]+)<")
                .matcher(owner.get("/profil/second-facteur").body());
        assertThat(secret.find()).isTrue();
        assertThat(owner.post("/profil/second-facteur", Map.of("code", "000000x"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> set = owner.post("/profil/second-facteur", Map.of("code", code(secret.group(1))));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        List<String> codes = Pattern.compile("<code>([a-z0-9-]+)</code>")
                .matcher(set.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSize(8);
        assertThat(owner.get("/profil").body()).contains("En place");

        Visitor elsewhere = visitors.anonymous();
        elsewhere.post("/connexion", Map.of("mail", owner.mail(), "password", Owners.PASSWORD));
        assertThat(elsewhere.get("/profil").headers().firstValue("Location").orElseThrow())
                .contains("/connexion/second-facteur");
        assertThat(elsewhere
                        .post("/connexion/second-facteur", Map.of("code", codes.get(0)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(elsewhere.get("/profil/second-facteur").body()).contains("Il vous reste 7 codes");
        assertThat(elsewhere
                        .post("/profil/second-facteur/retrait", Map.of("code", codes.get(0)))
                        .statusCode())
                .as("each once")
                .isEqualTo(422);
        assertThat(elsewhere
                        .post("/profil/second-facteur/retrait", Map.of("code", codes.get(1)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(elsewhere.get("/profil").body()).contains("Facultatif");
        assertThat(mailbox.kinds(owner.mail())).contains("second-factor-removed");
    }

    @Test
    void who_must_have_a_second_factor_cannot_remove_it() {
        Visitor editor = visitors.with(Role.EDITOR);
        assertThat(editor.get("/profil/second-facteur").body()).doesNotContain("/retrait");
        editor.post("/profil/second-facteur/retrait", Map.of("code", "123456"));
        assertThat(editor.get("/profil/second-facteur").body()).contains("il ne peut pas être retiré");
        assertThat(accounts.get(editor.id()).hasSecondFactor()).isTrue();
    }

    private static int changeMail(Visitor owner, String mail) {
        return owner.post("/profil/adresse", Map.of("mail", mail, "present", Owners.PASSWORD))
                .statusCode();
    }

    private static String code(String secret) throws Exception {
        return new DefaultCodeGenerator().generate(secret, System.currentTimeMillis() / 30_000);
    }

    private static LinkedMultiValueMap<String, String> form() {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("firstName", "Nadia");
        form.add("pseudonym", "nadia-" + UUID.randomUUID().toString().substring(0, 8));
        form.add("language", "uk");
        form.add("newsletter", "true");
        form.add("partner", "none");
        form.add("goal", "translate");
        form.add("translationLanguages", "uk");
        form.add("translationLanguages", "ar");
        form.add("translationLanguages", "fr");
        form.add("departements", "21");
        form.add("departements", "75");
        form.add("departements", "99999");
        return form;
    }
}
