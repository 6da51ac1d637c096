package fr.repere.admin.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.theme.Theme;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class DuplicateTest {

    @Autowired
    private DuplicateJob job;

    @Autowired
    private Fiches fiches;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Visitors visitors;

    @Test
    void the_same_offer_from_two_sources_is_found_by_its_signs_and_another_offer_next_door_is_not() {
        String name = "Permanence " + UUID.randomUUID();
        UUID one = fiche("a", name + " d'écrivain public", "3 rue de la Gare", "03 80 11 22 33", 5.03);
        UUID same = fiche("b", name + " d’ecrivain  public", "3, rue de la gare", "+33 3 80 11 22 33", 5.0301);
        UUID other = fiche("c", "Vestiaire solidaire", "3 rue de la Gare", "03 80 11 22 33", 5.03);
        job.refresh();
        assertThat(signs(one, same)).contains("title", "address", "phone");
        assertThat(count(one, other)).isZero();
        assertThat(count(same, other)).isZero();
        job.refresh();
        assertThat(count(one, same)).as("found twice, listed once").isEqualTo(1);
    }

    @Test
    void a_merge_takes_each_field_from_where_somebody_chose_and_the_old_address_leads_on() {
        Visitor editor = visitors.with(Role.EDITOR);
        String name = "Atelier " + UUID.randomUUID();
        UUID one = fiche("a", name + " vélo", "9 rue du Bac", "03 80 99 88 77", 4.9);
        UUID two = fiche("b", name + " velo", "9 rue du Bac", "03 80 99 88 77", 4.9);
        job.refresh();
        String path = path(one, two);
        assertThat(editor.get("/relecture/doublons").body()).contains(name);
        HttpResponse<String> page = editor.get(path);
        assertThat(page.body()).contains("vélo", "velo", "titres semblables");
        UUID first = first(one, two);
        UUID second = first.equals(one) ? two : one;
        String chosen = title(second);
        HttpResponse<String> merged = editor.post(
                path,
                Map.of("garder", "first", "title", "second", "version1", version(first), "version2", version(second)));
        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(title(first)).isEqualTo(chosen);
        assertThat(status(first)).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(status(second)).as("held back from the next import").isEqualTo(FicheStatus.SUSPENDED);
        assertThat(jdbc.queryForObject("select to_id from fiche_redirect where from_id = ?", UUID.class, second))
                .isEqualTo(first);
        assertThat(jdbc.queryForObject("select count(*) from outbox where fiche_id in (?, ?)", Long.class, one, two))
                .isGreaterThanOrEqualTo(2);
        assertThat(editor.get(path).statusCode()).isEqualTo(404);
        assertThat(editor.post(path, Map.of("garder", "first", "version1", "1", "version2", "1"))
                        .statusCode())
                .as("sent twice")
                .isEqualTo(404);
    }

    @Test
    void what_only_the_one_that_goes_had_is_kept_and_what_people_kept_of_it_follows() {
        Visitor editor = visitors.with(Role.EDITOR);
        Visitor both = visitors.with(Role.ACCOUNT);
        Visitor gone = visitors.with(Role.ACCOUNT);
        String name = "Potager " + UUID.randomUUID();
        UUID one = fiche("a", name, "4 rue W", "03 80 77 44 33", 4.6);
        UUID two = fiche("b", name + " partagé", "4 rue W", "03 80 77 44 33", 4.6);
        job.refresh();
        UUID staying = first(one, two);
        UUID going = staying.equals(one) ? two : one;
        UUID structure = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'merge-test', ?, 'Maison')",
                structure,
                structure.toString());
        jdbc.update("update fiche set structure_id = ? where id = ?", structure, going);
        jdbc.update("insert into fiche_text (fiche_id, language, title) values (?, 'uk', 'Город')", going);
        jdbc.update(
                "insert into translation (fiche_id, language, section, source, source_hash, made_at)"
                        + " values (?, 'uk', 'title', 'autre titre', 'abc', now())",
                going);
        keep(both, staying, null);
        keep(both, going, "près du tram");
        keep(gone, going, null);
        UUID selection = select(gone, slug(going), "autre");
        UUID doubled = select(both, slug(going), slug(staying));

        String path = path(one, two);
        editor.post(path, Map.of("garder", "first", "version1", version(staying), "version2", version(going)));
        assertThat(status(going)).isEqualTo(FicheStatus.SUSPENDED);
        assertThat(jdbc.queryForObject("select structure_id from fiche where id = ?", UUID.class, staying))
                .isEqualTo(structure);
        assertThat(jdbc.queryForObject(
                        "select title from fiche_text where fiche_id = ? and language = 'uk'", String.class, staying))
                .isEqualTo("Город");
        assertThat(jdbc.queryForObject(
                        "select source from translation where fiche_id = ? and language = 'uk'", String.class, staying))
                .as("made from another French, so shown as older")
                .isEqualTo("autre titre");
        assertThat(jdbc.queryForList("select fiche_id from favourite where account_id = ?", UUID.class, gone.id()))
                .containsExactly(staying);
        assertThat(jdbc.queryForList("select note from favourite where account_id = ?", String.class, both.id()))
                .containsExactly("près du tram");
        assertThat(selected(selection)).containsExactly(slug(staying), "autre");
        assertThat(selected(doubled)).containsExactly(slug(staying));
    }

    @Test
    void one_that_is_published_again_after_a_merge_is_at_its_own_address_again() {
        Visitor editor = visitors.with(Role.EDITOR);
        String name = "Ludothèque " + UUID.randomUUID();
        UUID one = fiche("a", name, "5 rue V", "03 80 88 44 33", 4.5);
        UUID two = fiche("b", name, "5 rue V", "03 80 88 44 33", 4.5);
        job.refresh();
        UUID staying = first(one, two);
        UUID going = staying.equals(one) ? two : one;
        editor.post(
                path(one, two), Map.of("garder", "first", "version1", version(staying), "version2", version(going)));
        String before = version(staying);
        HttpResponse<String> again = editor.post(
                "/espace/fiches/publiees/" + going + "/etape",
                Map.of("step", "publish_again", "version", version(going)));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(status(going)).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(jdbc.queryForObject("select count(*) from fiche_redirect where from_id = ?", Long.class, going))
                .isZero();
        assertThat(version(staying))
                .as("the index learns that one address less leads here")
                .isNotEqualTo(before);
        assertThat(jdbc.queryForObject("select max(version) from outbox where fiche_id = ?", String.class, staying))
                .isEqualTo(version(staying));
    }

    private void keep(Visitor person, UUID fiche, @Nullable String note) {
        jdbc.update(
                "insert into favourite (account_id, fiche_id, note, seen, seen_at, added_at) values (?, ?, ?, '', now(), now())",
                person.id(),
                fiche,
                note);
    }

    private UUID select(Visitor person, String... slugs) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into kept_selection (id, account_id, name, fiches, created_at) values (?, ?, 'Pour Amina', ?, now())",
                id,
                person.id(),
                slugs);
        return id;
    }

    private List<String> selected(UUID selection) {
        return jdbc.queryForList("select unnest(fiches) from kept_selection where id = ?", String.class, selection);
    }

    private String slug(UUID fiche) {
        return Objects.requireNonNull(jdbc.queryForObject("select slug from fiche where id = ?", String.class, fiche));
    }

    @Test
    void a_fiche_that_changed_meanwhile_is_not_merged() {
        Visitor editor = visitors.with(Role.EDITOR);
        String name = "Jardin " + UUID.randomUUID();
        UUID one = fiche("a", name, "1 rue X", "03 80 55 44 33", 4.8);
        UUID two = fiche("b", name, "1 rue X", "03 80 55 44 33", 4.8);
        job.refresh();
        assertThat(editor.post(path(one, two), Map.of("garder", "first", "version1", "0", "version2", "0"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(status(one)).isEqualTo(FicheStatus.PUBLISHED);
        assertThat(status(two)).isEqualTo(FicheStatus.PUBLISHED);
    }

    @Test
    void two_that_somebody_told_apart_are_never_proposed_again() {
        Visitor editor = visitors.with(Role.EDITOR);
        String name = "Chorale " + UUID.randomUUID();
        UUID one = fiche("a", name, "2 rue Y", "03 80 66 44 33", 4.7);
        UUID two = fiche("b", name, "2 rue Y", "03 80 66 44 33", 4.7);
        job.refresh();
        assertThat(editor.post(path(one, two) + "/distinctes", Map.of()).statusCode())
                .isEqualTo(302);
        job.refresh();
        assertThat(jdbc.queryForObject(
                        "select state from duplicate_pair where ? in (first_id, second_id)", String.class, one))
                .isEqualTo("distinct");
        assertThat(editor.get("/relecture/doublons?departement=21").body()).doesNotContain(name);
    }

    @Test
    void a_switchboard_that_everybody_shares_is_no_sign() {
        String phone = "03 80 " + (10 + Math.abs(UUID.randomUUID().hashCode()) % 80) + " 00 01";
        for (int i = 0; i < CandidateSearch.LARGEST_GROUP + 5; i++) {
            fiche(
                    "many" + i,
                    "Cours numéro " + UUID.randomUUID(),
                    i + " rue Z " + UUID.randomUUID(),
                    phone,
                    3.0 + i * 0.02);
        }
        long start = System.nanoTime();
        job.refresh();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        assertThat(jdbc.queryForObject(
                        "select count(*) from duplicate_pair p join fiche f on f.id = p.first_id where f.source like 'many%'",
                        Long.class))
                .isZero();
    }

    private String path(UUID one, UUID two) {
        UUID first = first(one, two);
        return "/relecture/doublons/" + first + "/" + (first.equals(one) ? two : one);
    }

    private UUID first(UUID one, UUID two) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select first_id from duplicate_pair where first_id in (?, ?) and second_id in (?, ?)",
                UUID.class,
                one,
                two,
                one,
                two));
    }

    private String signs(UUID one, UUID two) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select signs::text from duplicate_pair where first_id in (?, ?) and second_id in (?, ?)",
                String.class,
                one,
                two,
                one,
                two));
    }

    private long count(UUID one, UUID two) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from duplicate_pair where first_id in (?, ?) and second_id in (?, ?)",
                Long.class,
                one,
                two,
                one,
                two));
    }

    private String title(UUID fiche) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select title from fiche_text where fiche_id = ? and language = 'fr'", String.class, fiche));
    }

    private FicheStatus status(UUID fiche) {
        return FicheStatus.valueOf(Objects.requireNonNull(
                jdbc.queryForObject("select status from fiche where id = ?", String.class, fiche)));
    }

    private String version(UUID fiche) {
        return String.valueOf(jdbc.queryForObject("select version from fiche where id = ?", Long.class, fiche));
    }

    private UUID fiche(String source, String title, String street, String phone, double longitude) {
        Place place = new Place(
                null,
                street,
                "21000",
                null,
                "21",
                new LonLat(longitude, 47.3).toPoint(),
                "address",
                phone,
                null,
                null,
                false);
        Place placed = jdbc.queryForList("select code from commune where code = '21231'")
                        .isEmpty()
                ? place
                : new Place(
                        null,
                        street,
                        "21000",
                        "21231",
                        "21",
                        new LonLat(longitude, 47.3).toPoint(),
                        "address",
                        phone,
                        null,
                        null,
                        false);
        FicheContent content = new FicheContent(
                null,
                Map.of(Language.FR, FicheText.titled(title)),
                new Classification(Theme.FRANCAIS, List.of(), List.of()),
                false,
                null,
                List.of(placed),
                Criteria.NOT_STATED,
                null,
                null,
                null);
        Fiche fiche = Dispositif.draft(
                new Provenance(source, UUID.randomUUID().toString(), null, null, null), content, Instant.now());
        fiche.publish(Instant.now());
        transaction.executeWithoutResult(state -> fiches.save(fiche));
        return fiche.id();
    }
}
