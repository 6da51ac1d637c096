package fr.repere.admin.ground;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftWhere;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.content.PointState;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.Writers;
import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Two territories: the DDETS of Côte-d'Or (21) and of Jura (39), and an operator of each. Nobody reaches into the other's. */
@AdminTest
@Import(Writers.class)
class TerritorialRightsTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Writers writers;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor author;
    private Visitor editor;
    private Visitor here;
    private Visitor there;

    @BeforeEach
    void people() {
        author = visitors.with(Role.ACCOUNT);
        editor = visitors.with(Role.EDITOR);
        here = ddets("21");
        there = ddets("39");
    }

    @Test
    void the_queue_of_a_ddets_holds_its_departements_and_an_editor_s_all() {
        Draft dijon = sent("Dijon " + UUID.randomUUID(), dijon());
        Draft lons = sent("Lons " + UUID.randomUUID(), lons());
        assertThat(here.get("/relecture").body()).contains(dijon.title()).doesNotContain(lons.title());
        assertThat(there.get("/relecture").body()).contains(lons.title()).doesNotContain(dijon.title());
        assertThat(here.get("/relecture?departement=39").body())
                .as("asked for by hand")
                .doesNotContain(lons.title(), dijon.title());
        assertThat(editor.get("/relecture").body()).contains(dijon.title(), lons.title());
        assertThat(here.get("/relecture").body()).doesNotContain("value=\"39\"").contains("value=\"21\"");
    }

    @Test
    void a_dossier_of_elsewhere_does_not_exist_and_one_of_here_is_read_and_noted_but_not_decided() {
        Draft dijon = sent("Dossier " + UUID.randomUUID(), dijon());
        String path = "/relecture/dossiers/" + dijon.id();
        String note = "Vu sur place " + UUID.randomUUID();
        assertThat(there.get(path).statusCode()).isEqualTo(404);
        assertThat(there.post(path + "/message", Map.of("message", note, "note", "true"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(there.get("/espace/dossiers/" + dijon.id()).statusCode()).isEqualTo(404);
        assertThat(there.get("/espace/fiches/" + dijon.id()).statusCode()).isEqualTo(404);
        assertThat(there.get("/espace/fiches/" + dijon.id() + "/apercu").statusCode())
                .isEqualTo(404);

        assertThat(here.get(path).body()).contains(dijon.title()).doesNotContain("name=\"etape\"", "type=\"file\"");
        assertThat(here.post(path + "/message", Map.of("message", note, "note", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.get(path).body()).contains(note);
        assertThat(here.get(path).body()).contains(note);
        assertThat(author.get("/espace/dossiers/" + dijon.id()).body()).doesNotContain(note);
        assertThat(here.post(path + "/message", Map.of("message", "Bonjour", "note", "false"))
                        .statusCode())
                .as("writing to the person is the reviewers' part")
                .isEqualTo(404);
        assertThat(here.post("/espace/dossiers/" + dijon.id() + "/message", Map.of("message", "Bonjour"))
                        .statusCode())
                .isEqualTo(404);
        String revision = String.valueOf(dijon.revision());
        assertThat(here.post(path + "/etape", Map.of("etape", "take_into_review", "revision", revision))
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.post(
                                "/espace/fiches/" + dijon.id() + "/etape",
                                Map.of("step", "take_into_review", "revision", revision))
                        .statusCode())
                .isNotEqualTo(302);
        here.post("/espace/fiches/" + dijon.id() + "/difference", Map.of("revision", revision, "version", "1"));
        here.post("/espace/fiches/" + dijon.id() + "/texts", Map.of("revision", revision, "title", "À moi"));
        assertThat(jdbc.queryForObject(
                        "select state || revision || title from fiche_draft where id = ?", String.class, dijon.id()))
                .isEqualTo("submitted" + revision + dijon.title());
    }

    @Test
    void what_is_still_being_written_is_nobody_s_to_read_but_its_writer_s() {
        Draft draft = desk.begin(
                writers.person(author), UUID.randomUUID(), Kind.DISPOSITIF, null, content("Brouillon", dijon()));
        assertThat(here.get("/relecture/dossiers/" + draft.id()).statusCode()).isEqualTo(404);
        assertThat(here.get("/espace/fiches/" + draft.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_operator_looks_after_its_named_territory_as_long_as_that_is_valid() {
        UUID territory = territory("Opérateur " + UUID.randomUUID(), "departement:39");
        Visitor operator = visitors.with(Role.ACCOUNT);
        visitors.grant(operator.id(), Role.OPERATOR, territory.toString());
        Draft dijon = sent("Pas à elle " + UUID.randomUUID(), dijon());
        Draft lons = sent("À elle " + UUID.randomUUID(), lons());
        assertThat(operator.get("/relecture").body()).contains(lons.title()).doesNotContain(dijon.title());
        assertThat(operator.get("/relecture/dossiers/" + lons.id()).statusCode())
                .isEqualTo(200);
        assertThat(operator.get("/relecture/dossiers/" + dijon.id()).statusCode())
                .isEqualTo(404);
        jdbc.update("update territory set valid_to = current_date - 2 where id = ?", territory);
        assertThat(operator.get("/relecture").body()).doesNotContain(lons.title());
        assertThat(operator.get("/relecture/dossiers/" + lons.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_right_that_names_no_territory_opens_nothing_and_is_not_given() {
        Visitor nowhere = visitors.with(Role.TERRITORY, Role.OPERATOR);
        Draft dijon = sent("Nulle part " + UUID.randomUUID(), dijon());
        assertThat(nowhere.get("/relecture").body()).doesNotContain(dijon.title());
        assertThat(nowhere.get("/relecture/dossiers/" + dijon.id()).statusCode())
                .isEqualTo(404);
        Visitor administrator = visitors.with(Role.NATIONAL_ADMINISTRATOR);
        Visitor other = visitors.with(Role.ACCOUNT);
        administrator.post("/operations/comptes/" + other.id() + "/droits", Map.of("role", "TERRITORY", "scope", " "));
        assertThat(jdbc.queryForObject(
                        "select count(*) from account_grant where account_id = ?", Long.class, other.id()))
                .isZero();
    }

    @Test
    void fiches_to_verify_are_those_of_the_departements_and_only_their_keepers_are_reminded() {
        String name = UUID.randomUUID().toString();
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID dijon = published("Ici " + name, "21", List.of(), keeper);
        UUID lons = published("Là " + name, "39", List.of(), keeper);
        UUID region = published("Région " + name, null, List.of("region:27"), keeper);
        LinkedMultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        List.of(dijon, lons, region).forEach(id -> all.add("fiche", id.toString()));

        assertThat(here.get("/relecture/verifications").body())
                .contains("Ici " + name, "Région " + name)
                .doesNotContain("Là " + name, "value=\"confirmer\"");
        assertThat(here.get("/relecture/verifications?departement=39").body()).doesNotContain("Là " + name);
        all.set("action", "confirmer");
        here.post("/espace/verifications", all);
        all.set("action", "archiver");
        all.set("raison", "fini");
        here.post("/espace/verifications", all);
        assertThat(jdbc.queryForList(
                        "select status || coalesce(verified_on::text, '-') from fiche where id in (?, ?, ?)",
                        String.class,
                        dijon,
                        lons,
                        region))
                .containsOnly("PUBLISHED-");
        all.set("action", "relancer");
        assertThat(here.post("/espace/verifications/apercu", all).body())
                .contains("Ici " + name)
                .doesNotContain("Là " + name);
        here.post("/espace/verifications", all);
        assertThat(jdbc.queryForList("select subject from mail where recipient = ?", String.class, keeper.mail()))
                .hasSize(2)
                .noneMatch(subject -> subject.contains("Là"));
    }

    @Test
    void reports_and_statistics_are_those_of_the_departements_and_reports_are_settled_by_reviewers() {
        String name = UUID.randomUUID().toString();
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID mine = report(published("Ici " + name, "21", List.of(), keeper), "Fermé à Dijon " + name);
        report(published("Là " + name, "39", List.of(), keeper), "Fermé à Lons " + name);
        assertThat(here.get("/relecture/signalements").body())
                .contains("Fermé à Dijon " + name)
                .doesNotContain("Fermé à Lons " + name, "name=\"etat\"");
        assertThat(here.post("/relecture/signalements/" + mine, Map.of("etat", "seen"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.get("/operations/statistiques").body()).contains("21 ").doesNotContain("39 Jura");
        assertThat(there.get("/operations/statistiques").body()).contains("39 Jura");
        assertThat(editor.get("/operations/statistiques").body()).contains("39 Jura", "75 Paris");
    }

    @Test
    void territories_are_those_that_touch_the_departements() {
        String name = "Bassin " + UUID.randomUUID();
        String slug = slug(territory(name + " ici", "departement:21"));
        String other = slug(territory(name + " là", "departement:39"));
        assertThat(here.get("/territories").body()).contains(name + " ici").doesNotContain(name + " là", "<td>39</td>");
        assertThat(here.get("/territories.csv").body()).contains(name + " ici").doesNotContain(name + " là");
        assertThat(here.get("/territories/" + slug).statusCode()).isEqualTo(200);
        assertThat(here.get("/territories/" + other).statusCode()).isEqualTo(404);
        assertThat(editor.get("/territories").body()).contains(name + " ici", name + " là", "<td>39</td>");
    }

    private Visitor ddets(String departement) {
        Visitor visitor = visitors.with(Role.ACCOUNT);
        visitors.grant(visitor.id(), Role.TERRITORY, departement);
        return visitor;
    }

    private Draft sent(String title, DraftPlace place) {
        var person = writers.person(author);
        Draft draft = desk.begin(person, UUID.randomUUID(), Kind.DISPOSITIF, null, content(title, place));
        return desk.take(person, draft.id(), draft.revision(), DraftStep.SUBMIT, "");
    }

    private static DraftContent content(String title, DraftPlace place) {
        DraftContent content = Writers.complete(title);
        return content.with(new DraftWhere(false, List.of(place), null, null, null));
    }

    private static DraftPlace dijon() {
        return place("2 rue des Corroyeurs", "21000", "Dijon", "21231", "5.0327", "47.3192");
    }

    private static DraftPlace lons() {
        return place("1 rue du Commerce", "39000", "Lons-le-Saunier", "39300", "5.5541", "46.6754");
    }

    private static DraftPlace place(
            String street, String postalCode, String city, String commune, String longitude, String latitude) {
        String searched = street + ", " + postalCode + " " + city;
        return new DraftPlace(
                "Maison",
                street,
                postalCode,
                city,
                commune,
                null,
                longitude,
                latitude,
                "address",
                "0.95",
                PointState.FOUND,
                searched,
                null,
                null,
                Map.of(),
                null,
                false);
    }

    private UUID territory(String name, String part) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into territory (id, slug, kind, name, valid_from, version, created_at, changed_at)"
                        + " values (?, ?, 'custom', ?, date '2020-01-01', 1, now(), now())",
                id,
                "t-" + id,
                name);
        jdbc.update(
                "insert into territory_part (territory_id, kind, code) values (?, ?, ?)",
                id,
                part.split(":")[0],
                part.split(":")[1]);
        return id;
    }

    private String slug(UUID territory) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select slug from territory where id = ?", String.class, territory));
    }

    private UUID report(UUID fiche, String message) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into report (id, fiche_id, fiche_version, language, kind, message, reported_at)"
                        + " values (?, ?, 0, 'fr', 'phone', ?, now() - interval '200 days')",
                id,
                fiche,
                message);
        return id;
    }

    /** A fiche of ours that is long due, kept by a structure whose only member this is. */
    private UUID published(String title, @Nullable String departement, List<String> zone, Visitor keeper) {
        UUID structure = writers.structure("Tenue " + title, false);
        visitors.seat(keeper.id(), structure, true);
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into fiche (id, kind, slug, status, version, source, local_id, main_theme, online, national, zone, structure_id,"
                        + " created_at, changed_at, published_on) values (?, 'dispositif', ?, 'PUBLISHED', 1, 'repere', ?, 'francais',"
                        + " true, false, ?, ?, now(), now(), date '1990-01-01')",
                id,
                "fiche-" + id,
                id.toString(),
                zone.toArray(String[]::new),
                structure);
        jdbc.update("insert into fiche_text (fiche_id, language, title) values (?, 'fr', ?)", id, title);
        if (departement != null) {
            jdbc.update(
                    "insert into fiche_place (fiche_id, position, departement, point, precision, address_hidden)"
                            + " values (?, 0, ?, st_setsrid(st_makepoint(5, 47), 4326), 'commune', false)",
                    id,
                    departement);
        }
        return id;
    }
}
