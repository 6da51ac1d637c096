package fr.repere.admin.structure.page;

import static fr.repere.admin.access.Role.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.Ground;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages as a browser without JavaScript uses them: the steps of the portal's « profils » and « partage », and what is refused. */
@AdminTest
class StructurePagesTest {

    private static final AtomicInteger COMPANIES = new AtomicInteger(5000);
    private static final String HOME = "/espace/structures";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private Ground ground;
    private Visitor anna;

    @BeforeEach
    void anAccount() {
        ground = new Ground(jdbc, people);
        anna = visitors.with(ACCOUNT);
    }

    @Test
    void mes_profils_show_a_tile_for_each_structure_and_the_way_to_add_or_join_one() {
        UUID id = ground.imported("Maison des voisins", null);
        visitors.seat(anna.id(), id, false);
        assertThat(anna.get(HOME).body())
                .contains("Maison des voisins", HOME + "/" + id, "Ajouter ou rejoindre une structure");
        assertThat(visitors.anonymous()
                        .get(HOME)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/connexion");
    }

    @Test
    void a_site_that_the_directory_knows_is_declared_from_a_form_that_is_filled_in() {
        HttpResponse<String> found = anna.get(HOME + "/ajouter?siret=900+000+019+00019");
        if (found.statusCode() == 302) {
            String form = anna.get(pathOf(found)).body();
            assertThat(form).contains("LES ATELIERS DU SUZON", "12 RUE DES FORGES", "21000", "DIJON");
            Map<String, String> typed = profile("Les Ateliers du Suzon");
            typed.put("siret", "90000001900019");
            HttpResponse<String> declared = anna.post(HOME, typed);
            assertThat(declared.statusCode()).isEqualTo(302);
            assertThat(anna.get(pathOf(declared)).body()).contains("est déclarée", "confirmé par l’annuaire");
        }
        // Whoever comes second, in this test or the next, is told that it is here.
        assertThat(visitors.with(ACCOUNT)
                        .get(HOME + "/ajouter?siret=90000001900019")
                        .body())
                .contains("déjà sur Repère", "Demander à la rejoindre");
    }

    @Test
    void siret_non_reconnu_each_mistake_has_words_of_its_own_beside_the_field() {
        assertThat(siretPage("1300252650001").statusCode()).isEqualTo(422);
        assertThat(siretPage("1300252650001").body())
                .contains("Un SIRET a 14 chiffres, celui-ci en a 13", "aria-describedby=\"siret-wrong\"");
        assertThat(siretPage("130025265").body()).contains("C’est un SIREN");
        assertThat(siretPage("13002526500O13").body()).contains("autre chose que des chiffres");
        assertThat(siretPage("13002526500014").body()).contains("Un chiffre au moins est faux");
        assertThat(siretPage("90000002700012").body()).contains("fermé depuis le 31 mars 2024");
    }

    @Test
    void a_silent_directory_leads_to_the_form_and_the_structure_is_kept_as_to_be_checked() {
        String siret = Ground.siret(COMPANIES.incrementAndGet(), 1);
        HttpResponse<String> found = siretPage(siret);
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(anna.get(pathOf(found)).body()).contains("le SIRET sera vérifié plus tard");
        Map<String, String> typed = profile("Association nouvelle");
        typed.put("siret", siret);
        assertThat(anna.get(pathOf(anna.post(HOME, typed))).body()).contains("à vérifier", "Association nouvelle");
    }

    @Test
    void je_ne_trouve_pas_mon_organisation_dans_la_liste_it_is_declared_without_siret_and_everything_typed_is_kept() {
        Map<String, String> typed = profile("Sans <b>SIRET</b>");
        typed.put("phone", "pas un numéro");
        typed.put("postalCode", "21200");
        HttpResponse<String> refused = anna.post(HOME, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "pourquoi il n’y a pas de SIRET",
                        "Ce n’est pas un numéro de téléphone",
                        "Corrigez le code postal")
                .contains("Sans &lt;b&gt;SIRET&lt;/b&gt;", "pas un numéro");
        typed.put("phone", "03 80 00 00 00");
        typed.put("postalCode", "21000");
        typed.put("reason", "bénévoles sans salarié");
        assertThat(anna.post(HOME, typed).statusCode()).isEqualTo(302);
        assertThat(visitors.with(Role.EDITOR).get(HOME + "/a-verifier").body()).contains("bénévoles sans salarié");
    }

    @Test
    void partage_de_profil_step_by_step_from_ajouter_un_partage_to_activee_le() {
        UUID id = ground.imported("Amis du quartier", null);
        visitors.seat(anna.id(), id, true);
        String composition = HOME + "/" + id + "/composition";
        assertThat(anna.get(composition).body()).contains("Ajouter un partage");
        assertThat(anna.post(HOME + "/" + id + "/partages", Map.of()).statusCode())
                .isEqualTo(302);
        String table = anna.get(composition).body();
        assertThat(table).contains("Nouvelle");
        String key = key(table);

        Visitor joiner = visitors.with(ACCOUNT);
        assertThat(joiner.get(HOME + "/ajouter").body())
                .contains("Rejoindre avec une clé de partage", "Votre fonction");
        HttpResponse<String> without = joiner.post(HOME + "/rejoindre", Map.of("key", key));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Indiquez votre fonction", key);
        HttpResponse<String> joined =
                joiner.post(HOME + "/rejoindre", Map.of("key", key, "function", "chargée d’accueil"));
        assertThat(pathOf(joined)).isEqualTo(HOME + "/" + id);
        assertThat(joiner.get(HOME + "/" + id).body()).contains("Vous avez rejoint Amis du quartier");

        assertThat(anna.get(composition).body())
                .contains("Activée le", "Utilisée", joiner.mail(), "chargée d’accueil")
                .doesNotContain(key);
        assertThat(visitors.with(ACCOUNT)
                        .post(HOME + "/rejoindre", Map.of("key", key, "function", "x"))
                        .body())
                .contains("Cette clé a déjà servi");
    }

    @Test
    void comment_ajouter_mes_collaborateurs_by_mail_and_land_in_the_structure() {
        UUID id = ground.imported("Amis du quartier", null);
        visitors.seat(anna.id(), id, false);
        Visitor invitee = visitors.with(ACCOUNT);
        anna.post(HOME + "/" + id + "/invitations", Map.of("mail", invitee.mail()));
        assertThat(anna.get(HOME + "/" + id + "/composition").body()).contains(invitee.mail(), "En attente");
        assertThat(invitee.get(HOME).body()).contains("Vous êtes invité", "Amis du quartier");

        String link = linkTo(invitee.mail());
        HttpResponse<String> stranger = visitors.anonymous().get(link);
        assertThat(stranger.body()).contains("/inscription?suite=/espace/invitations/", "Créer un compte");
        assertThat(invitee.get(link).body()).contains("Rejoindre la structure");
        assertThat(ground.person(invitee).isMemberOf(id)).isFalse();
        assertThat(pathOf(invitee.post(link, Map.of()))).isEqualTo(HOME + "/" + id);
        assertThat(ground.person(invitee).currentStructure()).isEqualTo(id);
        assertThat(invitee.get(link).body()).contains("a déjà servi");
    }

    @Test
    void with_another_address_the_page_explains_before_anybody_joins() {
        UUID id = ground.imported("Amis du quartier", null);
        visitors.seat(anna.id(), id, false);
        String invited = "pro-" + UUID.randomUUID() + "@exemple.test";
        anna.post(HOME + "/" + id + "/invitations", Map.of("mail", invited));
        Visitor other = visitors.with(ACCOUNT);
        String link = linkTo(invited);
        assertThat(other.get(link).body()).contains("Vous êtes connecté avec une autre adresse", other.mail());
        assertThat(other.post(link, Map.of()).body()).contains("Cochez la case");
        assertThat(ground.person(other).isMemberOf(id)).isFalse();
        assertThat(other.post(link, Map.of("with-this-mail", "true")).statusCode())
                .isEqualTo(302);
        assertThat(anna.get(HOME + "/" + id + "/composition").body()).contains("avec une autre adresse", other.mail());
    }

    @Test
    void changer_de_structure_en_un_clic_is_remembered_and_leads_to_no_other_site() {
        UUID one = ground.imported("Première", null);
        UUID two = ground.imported("Deuxième", null);
        visitors.seat(anna.id(), one, false);
        visitors.seat(anna.id(), two, false);
        HttpResponse<String> switched =
                anna.post(HOME + "/courante", Map.of("structure", one.toString(), "suite", "/espace/fiches"));
        assertThat(pathOf(switched)).isEqualTo("/espace/fiches");
        assertThat(ground.person(anna).currentStructure()).isEqualTo(one);
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"}) {
            assertThat(pathOf(anna.post(HOME + "/courante", Map.of("structure", one.toString(), "suite", elsewhere))))
                    .isEqualTo(HOME);
        }
        UUID others = ground.imported("Pas la mienne", null);
        assertThat(anna.post(HOME + "/courante", Map.of("structure", others.toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void modifier_les_informations_shows_what_another_wrote_meanwhile_and_overwrites_nothing_unseen() {
        UUID id = ground.imported("Avant", null);
        visitors.seat(anna.id(), id, false);
        String path = HOME + "/" + id + "/modifier";
        Map<String, String> first = profile("Le nom de l’une");
        first.put("version", "0");
        Map<String, String> second = profile("Le nom de l’autre");
        second.put("version", "0");
        assertThat(anna.post(path, first).statusCode()).isEqualTo(302);
        HttpResponse<String> told = anna.post(path, second);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("« Le nom de l’une » deviendrait « Le nom de l’autre »", "value=\"1\"");
        second.put("version", "1");
        assertThat(anna.post(path, second).statusCode()).isEqualTo(302);
        assertThat(anna.get(HOME + "/" + id + "/historique").body()).contains("Le nom de l’une", "Le nom de l’autre");
    }

    @Test
    void no_page_and_no_form_of_a_structure_is_open_to_who_does_not_belong_to_it() {
        UUID id = ground.imported("Maison fermée", null);
        UUID member = visitors.seat(visitors.with(ACCOUNT).id(), id, true);
        for (String page : new String[] {"", "/composition", "/sites", "/historique", "/modifier"}) {
            assertThat(anna.get(HOME + "/" + id + page).statusCode()).as(page).isEqualTo(404);
        }
        for (String form : new String[] {
            "/modifier",
            "/invitations",
            "/partages",
            "/quitter",
            "/membres/" + member + "/retirer",
            "/membres/" + member + "/administrateur",
            "/membres/" + member + "/transmettre"
        }) {
            assertThat(anna.post(HOME + "/" + id + form, profile("x")).statusCode())
                    .as(form)
                    .isEqualTo(404);
        }
    }

    @Test
    void ajouter_une_antenne_asks_for_a_siret_of_the_same_siren() {
        int company = COMPANIES.incrementAndGet();
        UUID id = ground.imported("Siège", Ground.siret(company, 1));
        visitors.seat(anna.id(), id, true);
        assertThat(anna.get(HOME + "/" + id + "/sites").body()).contains("Ajouter un site");
        Map<String, String> site = profile("Antenne");
        site.put("site", id.toString());
        site.put("siret", Ground.siret(COMPANIES.incrementAndGet(), 1));
        assertThat(anna.post(HOME, site).body()).contains("ce n’est pas un site de la même structure");
        site.put("siret", Ground.siret(company, 2));
        assertThat(anna.post(HOME, site).statusCode()).isEqualTo(302);
        assertThat(anna.get(HOME + "/" + id + "/sites").body()).contains("Antenne");
    }

    @Test
    void all_pages_speak_english_too() {
        UUID id = ground.imported("House", null);
        visitors.seat(anna.id(), id, true);
        assertThat(anna.get(HOME + "/" + id + "/composition?langue=en").body())
                .contains("Add a share key", "Invite a colleague");
    }

    private HttpResponse<String> siretPage(String typed) {
        return anna.get(HOME + "/ajouter?siret=" + typed);
    }

    private static Map<String, String> profile(String name) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", name);
        typed.put("type", "association");
        typed.put("street", "1 rue Neuve");
        typed.put("postalCode", "21000");
        typed.put("commune", "Dijon");
        return typed;
    }

    private static String key(String page) {
        Matcher key =
                Pattern.compile("value=\"((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})\"").matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private String linkTo(String mail) {
        Matcher link = Pattern.compile("/espace/invitations/[\\w-]+")
                .matcher(jdbc.queryForObject(
                        "select plain from mail where recipient = ? order by id desc limit 1", String.class, mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String pathOf(HttpResponse<String> redirect) {
        URI location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return location.getQuery() == null ? location.getPath() : location.getPath() + "?" + location.getQuery();
    }
}
