package fr.repere.admin.structure.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.Writers;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Structures that publish at once and are reviewed after: who decides it, and what follows. */
@AdminTest
@Import(Writers.class)
class TrustTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Writers writers;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void an_editor_trusts_a_structure_with_a_reason_and_what_it_publishes_then_waits_to_be_reviewed() {
        UUID structure = writers.structure("Sûre " + UUID.randomUUID(), false);
        Visitor member = writers.member(structure);
        Visitor editor = visitors.with(Role.EDITOR);
        String path = "/espace/structures/" + structure;
        assertThat(editor.get(path).body()).contains("relu avant de paraître");
        editor.post(path + "/confiance", Map.of("confiance", "oui", "raison", " "));
        assertThat(isTrusted(structure)).as("without a reason").isFalse();
        editor.post(path + "/confiance", Map.of("confiance", "oui", "raison", "Connue depuis dix ans"));
        assertThat(isTrusted(structure)).isTrue();
        assertThat(editor.get(path).body()).contains("Connue depuis dix ans");
        assertThat(member.get(path).body())
                .contains("Structure de confiance")
                .doesNotContain("Connue depuis dix ans", "/confiance");
        assertThat(jdbc.queryForList(
                        "select details ->> 'reason' from audit where action = 'structure.trusted' and subject_id = ?",
                        String.class,
                        structure.toString()))
                .containsExactly("Connue depuis dix ans");

        var person = writers.person(member);
        String title = "Publiée aussitôt " + UUID.randomUUID();
        Draft draft = desk.begin(person, UUID.randomUUID(), Kind.DISPOSITIF, structure, Writers.complete(title));
        Draft published = desk.take(person, draft.id(), draft.revision(), DraftStep.PUBLISH_AT_ONCE, "");
        assertThat(editor.get("/relecture?etat=published").body()).contains(title, "Publiée, à relire");
        String dossier = "/relecture/dossiers/" + draft.id();
        assertThat(editor.get(dossier).body())
                .contains("Publiée, à relire", "/espace/fiches/publiees/" + draft.ficheId());
        HttpResponse<String> closed = editor.post(
                dossier + "/etape", Map.of("etape", "confirm", "revision", String.valueOf(published.revision())));
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(editor.get("/relecture?etat=published").body()).doesNotContain(title);

        editor.post(path + "/confiance", Map.of("confiance", "non", "raison", "Trop d’erreurs"));
        assertThat(isTrusted(structure)).isFalse();
        assertThat(desk.open(
                                person,
                                desk.begin(
                                                person,
                                                UUID.randomUUID(),
                                                Kind.DISPOSITIF,
                                                structure,
                                                Writers.complete("Suite"))
                                        .id())
                        .steps())
                .doesNotContain(DraftStep.PUBLISH_AT_ONCE);
    }

    @Test
    void nobody_but_reviewers_decides_of_trust() {
        UUID structure = writers.structure("Candidate", false);
        Visitor member = writers.member(structure);
        Visitor ddets = visitors.with(Role.ACCOUNT);
        visitors.grant(ddets.id(), Role.TERRITORY, "21");
        for (Visitor visitor : new Visitor[] {member, ddets, visitors.anonymous()}) {
            visitor.post("/espace/structures/" + structure + "/confiance", Map.of("confiance", "oui", "raison", "moi"));
            assertThat(isTrusted(structure)).isFalse();
        }
        Visitor editor = visitors.with(Role.EDITOR);
        assertThat(editor.post(
                                "/espace/structures/" + UUID.randomUUID() + "/confiance",
                                Map.of("confiance", "oui", "raison", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_of_structures_is_filtered_by_name_siret_departement_trust_and_what_waits() {
        String name = "Liste " + UUID.randomUUID();
        UUID plain = writers.structure(name + " simple", false);
        UUID trusted = writers.structure(name + " sûre", true);
        jdbc.update("update structure set siret = '77567227221138', commune = '21231' where id = ?", trusted);
        jdbc.update(
                "update structure set status = 'declared', siret_state = 'none', declared_at = now() where id = ?",
                plain);
        Visitor editor = visitors.with(Role.EDITOR);
        String found = "/operations/structures?nom=" + name.replace(" ", "+");
        assertThat(editor.get(found).body()).contains(name + " simple", name + " sûre");
        assertThat(editor.get(found + "&siret=775+672+272").body())
                .contains("sûre")
                .doesNotContain(name + " simple");
        assertThat(editor.get(found + "&departement=21").body())
                .contains(name + " sûre")
                .doesNotContain(name + " simple");
        assertThat(editor.get(found + "&departement=39").body()).doesNotContain(name + " sûre");
        assertThat(editor.get(found + "&confiance=oui").body()).doesNotContain(name + " simple");
        assertThat(editor.get(found + "&confiance=non").body()).doesNotContain(name + " sûre");
        assertThat(editor.get(found + "&attente=true").body())
                .contains(name + " simple")
                .doesNotContain(name + " sûre");
        assertThat(editor.get("/operations/structures?nom=%25%5C&siret=%27&departement=%27%3B--&page=-4")
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean isTrusted(UUID structure) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select trusted from structure where id = ?", Boolean.class, structure));
    }
}
