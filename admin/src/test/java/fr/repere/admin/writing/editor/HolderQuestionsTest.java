package fr.repere.admin.writing.editor;

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

/** What those who hold an offer ask most about it (seed 001), where an offer is a fiche. */
@AdminTest
@Import(Writers.class)
class HolderQuestionsTest {

    @Autowired
    private Writers writers;

    @Autowired
    private Visitors visitors;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void plusieurs_sites_puis_je_differencier_mes_fiches_selon_les_sites_each_is_held_by_its_site() {
        UUID dijon = writers.structure("Site de Dijon", false);
        UUID beaune = writers.structure("Site de Beaune", false);
        Visitor both = writers.member(dijon);
        visitors.seat(both.id(), beaune, true);
        String first = published(both, dijon, "Atelier vélo");
        String second = published(both, beaune, "Atelier bois");
        assertThat(both.get("/espace/fiches").body()).contains(first, "Site de Dijon", second, "Site de Beaune");
        assertThat(writers.member(beaune).get("/espace/fiches").body())
                .as("a colleague of one site alone")
                .contains(second)
                .doesNotContain(first);
        assertThat(holder(first)).isEqualTo(dijon);
        assertThat(holder(second)).isEqualTo(beaune);
    }

    @Test
    void
            je_ne_souhaite_plus_recruter_sur_un_metier_any_member_suspends_the_fiche_and_brings_it_back_unless_a_reviewer_did() {
        UUID structure = writers.structure("Les Chantiers", false);
        Visitor member = writers.member(structure);
        String fiche = published(member, structure, "Aide-cuisinier");
        assertThat(take(member, fiche, "suspend", "").statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(take(member, fiche, "suspend", "L’équipe est complète.").statusCode())
                .isEqualTo(302);
        assertThat(status(fiche)).isEqualTo("SUSPENDED");
        assertThat(member.get("/espace/fiches").body()).contains("Aide-cuisinier", "Suspendue");
        assertThat(take(writers.member(structure), fiche, "publish_again", "").statusCode())
                .as("a colleague")
                .isEqualTo(302);
        assertThat(status(fiche)).isEqualTo("PUBLISHED");
        Visitor editor = visitors.with(Role.EDITOR);
        assertThat(take(editor, fiche, "suspend", "L’adresse n’est plus la bonne.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(take(member, fiche, "publish_again", "").statusCode())
                .as("after a reviewer's suspension")
                .isEqualTo(404);
        assertThat(take(editor, fiche, "publish_again", "").statusCode()).isEqualTo(302);
        assertThat(take(member, fiche, "delete", "Elle est en double.").statusCode())
                .isEqualTo(302);
        assertThat(take(member, fiche, "take_out", "").statusCode()).isEqualTo(302);
        assertThat(status(fiche)).isEqualTo("ARCHIVED");
    }

    @Test
    void aucun_metier_n_apparait_sous_ma_structure_the_list_leads_to_a_first_fiche_which_then_stands_there() {
        UUID structure = writers.structure("Les Jardins", false);
        Visitor member = writers.member(structure);
        assertThat(member.get("/espace/fiches").body())
                .contains("Vous n’avez pas encore de fiche", "/espace/fiches/nouvelle");
        String fiche = published(member, structure, "Maraîchage");
        assertThat(member.get("/espace/fiches").body())
                .contains("Les fiches de vos structures", "/espace/fiches/publiees/" + fiche, "Les Jardins");
        assertThat(holder(fiche)).isEqualTo(structure);
    }

    @Test
    void un_employeur_peut_il_avoir_un_compte_prescripteur_one_account_holds_offers_and_leads_people_to_others() {
        UUID employer = writers.structure("Les Ateliers", false);
        UUID prescriber = writers.structure("Mission locale", false);
        Visitor person = writers.member(employer);
        visitors.seat(person.id(), prescriber, false);
        published(person, employer, "Couture");
        String other = published(writers.member(prescriber), prescriber, "Permis de conduire");
        assertThat(person.post("/espace/favoris", Map.of("fiche", slug(other), "note", "pour M. K."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(person.get("/espace/favoris").body()).contains("Permis de conduire");
        assertThat(person.get("/espace/fiches").body()).contains("Couture", "Permis de conduire");
        assertThat(jdbc.queryForObject("select count(*) from account where mail_key = ?", Long.class, person.mail()))
                .as("under one address")
                .isEqualTo(1);
    }

    private String published(Visitor member, UUID structure, String title) {
        Draft draft = desk.begin(
                writers.person(member), UUID.randomUUID(), Kind.DISPOSITIF, structure, Writers.complete(title));
        Visitor editor = visitors.with(Role.EDITOR);
        Draft sent = desk.take(writers.person(member), draft.id(), draft.revision(), DraftStep.SUBMIT, "");
        Draft taken = desk.take(writers.person(editor), sent.id(), sent.revision(), DraftStep.TAKE_INTO_REVIEW, "");
        return desk.take(writers.person(editor), taken.id(), taken.revision(), DraftStep.PUBLISH, "")
                .ficheId()
                .toString();
    }

    private HttpResponse<String> take(Visitor member, String fiche, String step, String reason) {
        Long version = jdbc.queryForObject("select version from fiche where id = ?::uuid", Long.class, fiche);
        return member.post(
                "/espace/fiches/publiees/" + fiche + "/etape",
                Map.of("step", step, "version", String.valueOf(version), "reason", reason));
    }

    private UUID holder(String fiche) {
        return jdbc.queryForObject("select structure_id from fiche where id = ?::uuid", UUID.class, fiche);
    }

    private String status(String fiche) {
        return jdbc.queryForObject("select status from fiche where id = ?::uuid", String.class, fiche);
    }

    private String slug(String fiche) {
        return jdbc.queryForObject("select slug from fiche where id = ?::uuid", String.class, fiche);
    }
}
