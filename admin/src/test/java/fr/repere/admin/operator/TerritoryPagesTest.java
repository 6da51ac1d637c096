package fr.repere.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages as a browser without JavaScript uses them. Each test has départements of its own. */
@AdminTest
class TerritoryPagesTest {

    @Autowired
    private Visitors visitors;

    private Visitor editor;

    @BeforeEach
    void signIn() {
        editor = visitors.with(Role.EDITOR);
    }

    @Test
    void an_operator_is_added_changed_and_ended_by_forms_and_its_history_tells_each_step() throws Exception {
        assertThat(get("/territories/new").body()).contains("<form", "opérateur AGIR");
        HttpResponse<String> added =
                post("/territories", form("Vallées d'Ariège & Tarn", "departement:81 departement:82"));
        assertThat(added.statusCode()).isEqualTo(302);
        String path =
                URI.create(added.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(path).isEqualTo("/territories/vallees-d-ariege-tarn");

        Map<String, String> changed = form("Vallées du Tarn", "departement:81");
        changed.put("version", "1");
        changed.put("reason", "le 82 part");
        assertThat(post(path, changed).statusCode()).isEqualTo(302);
        assertThat(post(path + "/end", Map.of("version", "2", "lastDay", "2026-12-31"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(get(path).body())
                .contains("Vallées du Tarn", "Tarn (departement:81)", "du 01/01/2026 au 31/12/2026")
                .contains("retiré departement:82", "le 82 part", "dernier jour : 2026-12-31", "Création");
        assertThat(get("/territories?on=2026-05-01").body())
                .containsPattern(
                        "(?s)<td>81</td>\\s*<td>Tarn</td>\\s*<td><a href=\"/territories/vallees-d-ariege-tarn\"")
                .containsPattern(
                        "(?s)<td>82</td>\\s*<td>Tarn-et-Garonne</td>\\s*<td class=\"missing\">aucun opérateur");
        assertThat(get("/territories?on=2027-01-01").body())
                .containsPattern("(?s)<td>81</td>\\s*<td>Tarn</td>\\s*<td class=\"missing\">aucun opérateur");
    }

    @Test
    void a_conflict_names_the_other_and_keeps_what_was_typed() throws Exception {
        post("/territories", form("Gard Accueil", "departement:30"));
        Map<String, String> typed = form("Hérault <b>Accueil</b>", "departement:34 departement:30");
        typed.put("phone", "04 65 71 34 34");
        typed.put("reason", "nouveau marché");
        HttpResponse<String> refused = post("/territories", typed);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Rien n’a été enregistré", "« Gard Accueil »", "Gard (30)", "/territories/gard-accueil")
                .contains("Hérault &lt;b&gt;Accueil&lt;/b&gt;", "departement:34 departement:30")
                .contains("04 65 71 34 34", "nouveau marché");
        assertThat(get("/territories").body()).doesNotContain("Hérault &lt;b&gt;Accueil");
    }

    @Test
    void every_mistake_of_a_form_is_told_at_once_and_marked() throws Exception {
        Map<String, String> typed = form("X", "21");
        typed.put("validFrom", "demain");
        typed.put("mail", "sans-arobase");
        HttpResponse<String> refused = post("/territories", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("« 21 » n&#39;est pas un code", "« demain » n&#39;est pas une date", "sans-arobase")
                .containsPattern("name=\"mail\"[^>]*aria-invalid=\"true\"");
        assertThat(post("/territories", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void who_was_overtaken_is_told_and_may_send_it_again() throws Exception {
        post("/territories", form("Roussillon Accueil", "departement:66"));
        Map<String, String> first = form("Roussillon Un", "departement:66");
        first.put("version", "1");
        assertThat(post("/territories/roussillon-accueil", first).statusCode()).isEqualTo(302);
        Map<String, String> second = form("Roussillon Deux", "departement:66");
        second.put("version", "1");
        HttpResponse<String> overtaken = post("/territories/roussillon-accueil", second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("entre-temps", "Roussillon Deux", "name=\"version\" value=\"2\"");
    }

    @Test
    void an_end_before_the_beginning_or_without_a_date_is_refused_on_the_page() throws Exception {
        post("/territories", form("Nord Accueil", "departement:59"));
        HttpResponse<String> early =
                post("/territories/nord-accueil/end", Map.of("version", "1", "lastDay", "2020-01-01"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("la fin précède le début", "2020-01-01");
        assertThat(post("/territories/nord-accueil/end", Map.of("version", "1", "lastDay", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void another_site_adds_nothing_and_an_unknown_territory_is_explained() throws Exception {
        HttpRequest.Builder forged = HttpRequest.newBuilder()
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "kind=agir&name=Intrus&parts=departement:60&validFrom=2026-01-01"));
        assertThat(editor.send("/territories", forged).statusCode()).isEqualTo(403);
        assertThat(get("/territories").body()).doesNotContain("Intrus");
        assertThat(get("/territories/nulle-part").statusCode()).isEqualTo(404);
        assertThat(get("/territories/nulle-part/edit").body()).contains("Territoires");
    }

    @Test
    void all_territories_can_be_downloaded_as_the_table_that_is_imported() throws Exception {
        post("/territories", form("Somme Accueil", "departement:80"));
        HttpResponse<String> csv = get("/territories.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains("somme-accueil,agir,Somme Accueil,departement:80,2026-01-01,");
    }

    private static Map<String, String> form(String name, String parts) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "agir");
        form.put("name", name);
        form.put("parts", parts);
        form.put("validFrom", "2026-01-01");
        return form;
    }

    private HttpResponse<String> get(String path) {
        return editor.get(path);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return editor.post(path, form);
    }
}
