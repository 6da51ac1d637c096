package fr.repere.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taking one's data away, and leaving. */
@AdminTest
class DepartureTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Owners owners;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void forgive() {
        owners.forgive();
    }

    @Test
    void the_export_holds_what_the_database_holds_and_opens_nothing() {
        Visitor owner = somebody();
        HttpResponse<String> answer = owner.get("/profil/donnees.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        JsonNode data = JsonMapper.builder().build().readTree(answer.body());
        assertThat(data.get("account").get(0).get("mail").asString()).isEqualTo(owner.mail());
        assertThat(data.get("rights").get(0).get("role").asString()).isEqualTo("TRANSLATOR");
        assertThat(data.get("memberships").get(0).get("function").asString()).isEqualTo("Accompagnement");
        assertThat(data.get("drafts").get(0).get("title").asString()).isEqualTo("Atelier de " + owner.mail());
        assertThat(data.get("mails").get(0).get("kind").asString()).isEqualTo("password-reset");
        assertThat(data.get("log")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("argon2", "totp_secret");
    }

    @Test
    void nothing_personal_is_left_in_any_table_when_contributions_become_anonymous() {
        Visitor owner = somebody();
        String name = pseudonym(owner.id());
        assertThat(leave(owner, "anonymous").statusCode()).isEqualTo(302);
        assertThat(owner.get("/compte-supprime").body()).contains("Votre compte est supprimé");
        assertThat(owner.get("/profil").statusCode()).isEqualTo(302);
        assertThat(owners.signIn(owner.mail(), Owners.PASSWORD)).isEqualTo(422);

        assertThat(mailbox.newest(owner.mail(), "account-deleted")).contains("effacées");
        // No mail server: the goodbye stays in the local mailbox; PostmanTest shows that it goes when it leaves.
        jdbc.update("delete from mail where recipient = ? and kind = 'account-deleted'", owner.mail());
        assertThat(left(owner.mail())).isEmpty();
        assertThat(left(name)).isEmpty();
        assertThat(left("Prenom" + owner.id())).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from account where id = ? and deleted_at is not null",
                        Integer.class,
                        owner.id()))
                .isEqualTo(1);
    }

    @Test
    void contributions_can_stay_under_the_pseudonym_which_nobody_else_gets() {
        Visitor owner = somebody();
        String name = pseudonym(owner.id());
        leave(owner, "kept");
        jdbc.update("delete from mail where recipient = ?", owner.mail());
        assertThat(left(owner.mail())).isEmpty();
        assertThat(left(name)).contains("account", "fiche_history");
        assertThat(owners.signedIn()
                        .post(
                                "/profil/informations",
                                Map.of(
                                        "pseudonym",
                                        name,
                                        "language",
                                        "fr",
                                        "newsletter",
                                        "false",
                                        "partner",
                                        "none",
                                        "goal",
                                        "declare"))
                        .body())
                .contains("Quelqu’un porte déjà");
    }

    @Test
    void leaving_asks_for_the_password_a_choice_and_a_tick() {
        Visitor owner = owners.signedIn();
        assertThat(owner.get("/profil/suppression").body()).contains("Que deviennent vos contributions");
        HttpResponse<String> answer = owner.post("/profil/suppression", Map.of("present", "faux"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choisissez ce que deviennent", "pas votre mot de passe actuel", "Cochez la case");
        assertThat(owner.get("/profil").statusCode()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_of_a_structure_with_members_hands_over_first() {
        Visitor owner = owners.signedIn();
        Visitor member = owners.signedIn();
        UUID structure = structure();
        visitors.seat(owner.id(), structure, true);
        UUID seat = visitors.seat(member.id(), structure, false);
        assertThat(owner.get("/profil/suppression").body()).contains("la dernière personne", "Maison " + structure);
        assertThat(leave(owner, "kept").statusCode()).isEqualTo(422);
        assertThat(owner.get("/profil").statusCode()).isEqualTo(200);

        jdbc.update("update membership set administrator = true where id = ?", seat);
        assertThat(leave(owner, "kept").statusCode()).isEqualTo(302);
        assertThat(leave(member, "kept").statusCode())
                .as("alone, nobody is left behind")
                .isEqualTo(302);
    }

    private Visitor somebody() {
        Visitor owner = owners.signedIn();
        UUID id = owner.id();
        String name = "nom-" + UUID.randomUUID();
        jdbc.update(
                "update account set first_name = ?, pseudonym = ?, pseudonym_key = ? where id = ?",
                "Prenom" + id,
                name,
                name,
                id);
        visitors.grant(id, Role.TRANSLATOR, "uk");
        UUID membership = visitors.seat(id, structure(), false);
        jdbc.update("update membership set function = 'Accompagnement' where id = ?", membership);
        draft(id, name, owner.mail());
        visitors.anonymous().post("/mot-de-passe", Map.of("mail", owner.mail()));
        mailbox.newest(owner.mail(), "password-reset");
        jdbc.update(
                "insert into fiche_history (fiche_id, at, account_id, public_name, step) values (?, now(), ?, ?, 'publish')",
                UUID.randomUUID(),
                id,
                name);
        kept(id, owner.mail());
        translated(id, name);
        return owner;
    }

    /** What the person kept: names and words of their own. */
    private void kept(UUID id, String mail) {
        jdbc.update(
                "insert into kept_selection (id, account_id, name, fiches, created_at) values (gen_random_uuid(), ?, ?, '{}', now())",
                id,
                "Pour " + mail);
        jdbc.update(
                "insert into saved_search (id, account_id, name, query, frequency, stop_key, created_at)"
                        + " values (gen_random_uuid(), ?, ?, 'q=x', 'none', ?, now())",
                id,
                "Veille de " + mail,
                UUID.randomUUID().toString());
    }

    private void translated(UUID id, String name) {
        jdbc.update(
                "insert into translation_work (id, fiche_id, language, state, translator, translator_name, locked_until,"
                        + " started_at, saved_at) select gen_random_uuid(), id, 'uk', 'published', ?, ?, now(), now(), now()"
                        + " from fiche limit 1",
                id,
                name);
    }

    private void draft(UUID id, String name, String mail) {
        jdbc.update(
                "insert into fiche_draft (id, fiche_id, kind, author, author_name, side, content, title, state, saved_by,"
                        + " saved_by_name, saved_at, created_at, state_since) values (?, ?, 'dispositif', ?, ?, ?, '{}', ?, 'draft',"
                        + " ?, ?, now(), now(), now())",
                UUID.randomUUID(),
                UUID.randomUUID(),
                id,
                name,
                id,
                "Atelier de " + mail,
                id,
                name);
    }

    private UUID structure() {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'departure-test', ?, ?)",
                id,
                id.toString(),
                "Maison " + id);
        return id;
    }

    private static HttpResponse<String> leave(Visitor owner, String contributions) {
        return owner.post(
                "/profil/suppression",
                Map.of("contributions", contributions, "present", Owners.PASSWORD, "sure", "true"));
    }

    private String pseudonym(UUID id) {
        return jdbc.queryForObject("select pseudonym from account where id = ?", String.class, id);
    }

    /** The tables that hold a value in some column of some row. */
    private List<String> left(String value) {
        List<String> holders = new ArrayList<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                        + " and table_name not in ('spatial_ref_sys')",
                String.class)) {
            Integer rows = jdbc.queryForObject(
                    "select count(*) from \"" + table + "\" t where position(? in t::text) > 0", Integer.class, value);
            if (rows > 0) {
                holders.add(table);
            }
        }
        return holders;
    }
}
