package fr.repere.admin.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.PlayedSearch;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AdminTest
class KeepingTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    private PublishedFiches fiches;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        fiches = new PublishedFiches(jdbc);
        visitor = visitors.with();
    }

    @Test
    void who_is_not_signed_in_signs_in_first_and_comes_back_to_the_fiche() {
        HttpResponse<String> answer = visitors.anonymous().get("/espace/favoris/ajouter?fiche=une-fiche");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/connexion?suite=%2Fespace%2Ffavoris%2Fajouter%3Ffiche%3Dune-fiche");
    }

    @Test
    void a_link_keeps_nothing_its_button_does_and_a_word_is_kept_with_it() {
        UUID id = fiches.publish("dora", "Cours de <français>");
        HttpResponse<String> page = visitor.get("/espace/favoris/ajouter?fiche=fiche-" + id);
        assertThat(page.body()).contains("Cours de &lt;français&gt;");
        assertThat(visitor.get("/espace/favoris").body()).contains("pas encore de favori");
        visitor.post("/espace/favoris", Map.of("fiche", id.toString(), "note", "Demander Sonia <3"));
        assertThat(visitor.get("/espace/favoris").body())
                .contains(
                        "Cours de &lt;français&gt;",
                        "Demander Sonia &lt;3",
                        "http://localhost:8080/fr/fiches/fiche-" + id);
        assertThat(visitors.with().get("/espace/favoris").body()).doesNotContain("Sonia");
    }

    @Test
    void a_form_of_another_site_keeps_nothing() {
        UUID id = fiches.publish("dora", "Cours");
        HttpResponse<String> answer = visitor.send(
                "/espace/favoris",
                HttpRequest.newBuilder()
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("fiche=" + id)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/espace/favoris").body()).contains("pas encore de favori");
    }

    @Test
    void a_favourite_says_what_changed_until_one_has_seen_it_and_that_it_was_withdrawn() {
        UUID id = fiches.publish("dora", "Cours");
        visitor.post("/espace/favoris", Map.of("fiche", id.toString()));
        fiches.confirm(id);
        assertThat(visitor.get("/espace/favoris").body()).doesNotContain("A changé");
        fiches.say(id, "Autrement");
        assertThat(visitor.get("/espace/favoris").body())
                .contains("A changé", "textes")
                .doesNotContain("lieux et horaires");
        visitor.post("/espace/favoris/" + id + "/vu", Map.of());
        assertThat(visitor.get("/espace/favoris").body()).doesNotContain("A changé");
        fiches.withdraw(id);
        assertThat(visitor.get("/espace/favoris").body()).contains("Cours", "Retirée du site public");
        visitor.post("/espace/favoris/" + id + "/retirer", Map.of());
        assertThat(visitor.get("/espace/favoris").body()).contains("pas encore de favori");
    }

    @Test
    void a_fiche_that_was_never_public_cannot_be_kept() {
        UUID id = fiches.publish("dora", "Secrète");
        jdbc.update("update fiche set status = 'DRAFT' where id = ?", id);
        assertThat(visitor.get("/espace/favoris/ajouter?fiche=" + id).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/espace/favoris", Map.of("fiche", id.toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_word_that_is_too_long_is_given_back_with_the_reason() {
        UUID id = fiches.publish("dora", "Cours");
        HttpResponse<String> answer =
                visitor.post("/espace/favoris", Map.of("fiche", id.toString(), "note", "x".repeat(501)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(501), "500 caractères au plus");
    }

    @Test
    void a_search_is_kept_as_the_site_asks_it_without_page_order_and_moment() {
        PlayedSearch.finds("cours de français", List.of(UUID.randomUUID()));
        String asked =
                "?theme=francais&q=cours+de+fran%C3%A7ais&after=zzz&sort=distance&openNow=true&place=commune:21231";
        assertThat(visitor.get("/espace/recherches/nouvelle" + asked).body())
                .contains("Elle trouve une fiche", "value=\"cours de français, Dijon\"")
                .contains("value=\"place=commune%3A21231&amp;q=cours%20de%20fran%C3%A7ais&amp;theme=francais\"");
        HttpResponse<String> saved = visitor.post(
                "/espace/recherches",
                Map.of(
                        "query", "place=commune%3A21231&q=cours%20de%20fran%C3%A7ais&theme=francais",
                        "name", "Français à Dijon",
                        "frequency", "weekly"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/espace/recherches").body())
                .contains("Français à Dijon")
                .contains("/fr/recherche?place=commune%3A21231&amp;q=cours%20de%20fran%C3%A7ais&amp;theme=francais");
    }

    @Test
    void a_search_can_be_kept_while_the_site_is_down_but_not_when_it_refuses_it() {
        assertThat(visitor.get("/espace/recherches/nouvelle?q=personne").body()).contains("ne répond pas en ce moment");
        assertThat(keep("q=personne", "Plus tard").statusCode()).isEqualTo(302);
        PlayedSearch.fails("mauvais", 400);
        assertThat(keep("q=mauvais", "Sans suite").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/espace/recherches").body())
                .contains("Plus tard")
                .doesNotContain("Sans suite");
    }

    @Test
    void a_search_is_renamed_silenced_and_deleted_by_its_owner_alone() {
        PlayedSearch.finds("mienne", List.of());
        keep("q=mienne", "Mienne");
        UUID id = jdbc.queryForObject("select id from saved_search where account_id = ?", UUID.class, visitor.id());
        Visitor other = visitors.with();
        assertThat(other.post("/espace/recherches/" + id, Map.of("name", "Volée"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/espace/recherches/" + id + "/supprimer", Map.of())
                        .statusCode())
                .isEqualTo(404);
        visitor.post("/espace/recherches/" + id, Map.of("name", "Autrement", "frequency", "monthly"));
        assertThat(visitor.get("/espace/recherches").body())
                .contains("Autrement")
                .containsPattern("value=\"monthly\"\\s+selected");
        visitor.post("/espace/recherches/" + id + "/supprimer", Map.of());
        assertThat(visitor.get("/espace/recherches").body()).doesNotContain("Autrement");
    }

    @Test
    void a_shared_selection_opens_for_the_structures_members_and_for_nobody_else() {
        UUID structure = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'keeping', ?, 'Maison des droits')",
                structure,
                structure.toString());
        visitors.seat(visitor.id(), structure, false);
        Visitor colleague = visitors.with();
        UUID seat = visitors.seat(colleague.id(), structure, false);
        visitor.post(
                "/espace/selections",
                Map.of("name", "Premiers jours", "fiche", "une-fiche,autre-fiche", "structure", structure.toString()));
        UUID id = jdbc.queryForObject("select id from kept_selection where account_id = ?", UUID.class, visitor.id());
        String link = "/espace/selections/" + id;
        assertThat(colleague.get("/espace/selections").body()).contains("Premiers jours", "Maison des droits", link);
        assertThat(colleague.get(link).headers().firstValue("Location"))
                .contains("http://localhost:8080/fr/selection?fiche=une-fiche&fiche=autre-fiche");
        assertThat(colleague.post(link + "/supprimer", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitors.with().get(link).statusCode()).isEqualTo(404);
        jdbc.update("update membership set ended_at = now() where id = ?", seat);
        assertThat(colleague.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_selection_is_shared_with_no_structure_that_one_does_not_belong_to() {
        UUID structure = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'keeping', ?, 'Ailleurs')",
                structure,
                structure.toString());
        visitor.post(
                "/espace/selections",
                Map.of("name", "Pour moi", "fiche", "une-fiche", "structure", structure.toString()));
        assertThat(jdbc.queryForObject(
                        "select structure_id from kept_selection where account_id = ?", UUID.class, visitor.id()))
                .isNull();
    }

    private HttpResponse<String> keep(String query, String name) {
        return visitor.post("/espace/recherches", Map.of("query", query, "name", name, "frequency", "daily"));
    }
}
