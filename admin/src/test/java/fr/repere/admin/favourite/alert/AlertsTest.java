package fr.repere.admin.favourite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Mailbox;
import fr.repere.admin.PlayedSearch;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.favourite.PublishedFiches;
import fr.repere.admin.favourite.search.Frequency;
import fr.repere.admin.favourite.search.PublicSearch;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.favourite.search.SavedSearches;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

@AdminTest
class AlertsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private AlertRound round;

    @Autowired
    private AlertState state;

    @Autowired
    private Teller teller;

    @Autowired
    private PublicSearch search;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcTemplate jdbc;

    private PublishedFiches fiches;
    private Visitor visitor;
    private String words;

    @BeforeEach
    void somebodyWithASearch() {
        fiches = new PublishedFiches(jdbc);
        visitor = visitors.with();
        words = "mots" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void the_first_mail_says_that_the_alert_is_on_and_tells_of_no_fiche() {
        PlayedSearch.finds(words, fiches.publish("Ancienne", 3));
        save(Frequency.DAILY);
        tell(MONDAY);
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on");
        assertThat(mailbox.newest(visitor.mail(), "alert-on"))
                .contains("Elle trouve 3 fiches", "chaque jour")
                .doesNotContain("Ancienne");
    }

    @Test
    void what_is_new_changed_closed_and_away_is_told_apart_whatever_its_source() {
        UUID changed = fiches.publish("dora", "Cours du soir");
        UUID closed = fiches.publish("soliguide", "Permanence fermée");
        UUID away = fiches.publish("repere", "Atelier parti");
        UUID same = fiches.publish("repere", "Toujours pareil");
        PlayedSearch.finds(words, List.of(changed, closed, away, same));
        save(Frequency.DAILY);
        tell(MONDAY);
        fiches.say(changed, "Autre chose");
        fiches.withdraw(closed);
        fiches.confirm(same);
        UUID fresh = fiches.publish("service-public", "Toute nouvelle");
        PlayedSearch.finds(words, List.of(changed, same, fresh));
        tell(MONDAY.plusDays(1));
        assertThat(mailbox.newest(visitor.mail(), "alert"))
                .contains("Nouvelles fiches (1)\n- Toute nouvelle\n  http://localhost:8080/fr/fiches/fiche-" + fresh)
                .contains("Fiches modifiées (1)\n- Cours du soir (textes)\n  http://localhost:8080/fr/fiches/fiche-"
                        + changed)
                .contains("Fiches fermées ou retirées (1)\n- Permanence fermée\n")
                .contains("ne répondent plus à cette recherche (1)\n- Atelier parti\n  http")
                .doesNotContain("Toujours pareil");
        tell(MONDAY.plusDays(2));
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on", "alert");
    }

    @Test
    void of_many_fifty_are_named_and_the_rest_is_counted() {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        PlayedSearch.finds(words, fiches.publish("Nouvelle", 230));
        tell(MONDAY.plusDays(1));
        String mail = mailbox.newest(visitor.mail(), "alert");
        assertThat(mail).contains("Nouvelles fiches (230)", "Et 180 de plus");
        assertThat(mail.lines().filter(line -> line.startsWith("- "))).hasSize(AlertMails.NAMED);
    }

    @Test
    void a_week_is_told_of_once_and_holds_all_that_happened_in_it() {
        UUID one = fiches.publish("repere", "Première");
        PlayedSearch.finds(words, List.of());
        save(Frequency.WEEKLY);
        tell(MONDAY);
        PlayedSearch.finds(words, List.of(one));
        tell(MONDAY.plusDays(3));
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on");
        tell(MONDAY.plusDays(7));
        assertThat(mailbox.newest(visitor.mail(), "alert")).contains("Première");
    }

    @Test
    void while_the_public_search_is_down_nothing_is_lost() {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        PlayedSearch.fails(words, 503);
        tell(MONDAY.plusDays(1));
        assertThat(due(MONDAY.plusDays(1))).hasSize(1);
        PlayedSearch.finds(words, List.of(fiches.publish("repere", "Malgré la panne")));
        tell(MONDAY.plusDays(1));
        assertThat(mailbox.newest(visitor.mail(), "alert")).contains("Malgré la panne");
        assertThat(due(MONDAY.plusDays(1))).isEmpty();
    }

    /** Each line is a statement of the transaction, or its commit, at which it is cut off. */
    @ParameterizedTest
    @CsvSource({
        "saved_search_fiche, before insert, ''",
        "saved_search, before update, ''",
        "mail, before insert, ''",
        "mail, after insert, deferred"
    })
    void cut_off_anywhere_it_comes_again_whole_and_only_once(String table, String when, String how) throws Exception {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        UUID fresh = fiches.publish("repere", "Jamais perdue");
        PlayedSearch.finds(words, List.of(fresh));
        SavedSearch due = due(MONDAY.plusDays(1)).getFirst();
        String name = "cut_" + words;
        cut(name, table, when, how);
        try {
            assertThatThrownBy(() -> teller.tell(due, "2026-11-24", search, Instant.now()))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class)
                    .hasStackTraceContaining("cut off here");
        } finally {
            jdbc.execute("drop trigger " + name + " on " + table);
            jdbc.execute("drop function " + name + "()");
        }
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on");
        tell(MONDAY.plusDays(1));
        tell(MONDAY.plusDays(1));
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on", "alert");
        assertThat(mailbox.newest(visitor.mail(), "alert")).contains("Jamais perdue");
    }

    @Test
    void two_that_tell_at_once_send_one_mail() throws Exception {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        PlayedSearch.finds(words, List.of(fiches.publish("repere", "Une fois")));
        SavedSearch due = due(MONDAY.plusDays(1)).getFirst();
        Callable<Boolean> once = () -> teller.tell(due, "2026-11-24", search, Instant.now());
        List<Boolean> sent = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(List.of(once, once, once, once))) {
                sent.add(one.get());
            }
        }
        assertThat(sent).containsOnlyOnce(true);
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on", "alert");
    }

    @Test
    void a_search_that_the_site_refuses_says_so_to_its_owner_and_keeps_what_it_knew() {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        PlayedSearch.fails(words, 400);
        tell(MONDAY.plusDays(1));
        assertThat(visitor.get("/espace/recherches").body()).contains("ne comprend pas cette recherche");
        PlayedSearch.finds(words, List.of(fiches.publish("repere", "De retour")));
        tell(MONDAY.plusDays(2));
        assertThat(mailbox.newest(visitor.mail(), "alert")).contains("De retour");
    }

    @Test
    void favourites_are_told_of_when_they_change_or_close_but_not_when_one_keeps_another() {
        UUID kept = fiches.publish("dora", "Gardée");
        UUID closed = fiches.publish("soliguide", "Bientôt close");
        keep(kept);
        keep(closed);
        searches.followFavourites(visitor.id(), Frequency.DAILY);
        tell(MONDAY);
        assertThat(mailbox.newest(visitor.mail(), "alert-favourites-on")).contains("Vous en gardez 2");
        keep(fiches.publish("dora", "Gardée aussi"));
        tell(MONDAY.plusDays(1));
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-favourites-on");
        fiches.say(kept, "Autrement");
        fiches.withdraw(closed);
        tell(MONDAY.plusDays(2));
        assertThat(mailbox.newest(visitor.mail(), "alert-favourites"))
                .contains("- Gardée (textes)", "- Bientôt close")
                .doesNotContain("Gardée aussi");
    }

    @Test
    void one_click_in_the_mail_program_ends_it_without_signing_in_and_opening_the_link_does_not() {
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        tell(MONDAY);
        String path =
                jdbc.queryForObject("select unsubscribe from mail where recipient = ?", String.class, visitor.mail());
        assertThat(mailbox.newest(visitor.mail(), "alert-on")).contains(path);
        Visitor machine = visitors.anonymous();
        assertThat(machine.get(path).body()).contains("Ne plus recevoir", words);
        assertThat(frequency()).isEqualTo("daily");
        assertThat(machine.send(
                                path,
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(frequency()).isEqualTo("none");
        assertThat(machine.get(path).body()).contains("Cette alerte est arrêtée");
        PlayedSearch.finds(words, List.of(fiches.publish("repere", "Trop tard")));
        tell(MONDAY.plusDays(1));
        assertThat(mailbox.kinds(visitor.mail())).containsExactly("alert-on");
    }

    @Test
    void a_key_that_nobody_was_given_ends_nothing_and_says_nothing() {
        save(Frequency.DAILY);
        Visitor stranger = visitors.anonymous();
        assertThat(stranger.get("/desabonnement/guessed").body())
                .contains("Cette alerte est arrêtée")
                .doesNotContain(words);
        assertThat(frequency()).isEqualTo("daily");
    }

    @Test
    void who_deleted_the_account_is_written_to_no_more_and_nothing_kept_is_left() {
        keep(fiches.publish("dora", "Gardée"));
        PlayedSearch.finds(words, List.of());
        save(Frequency.DAILY);
        jdbc.update("update account set deleted_at = now() where id = ?", visitor.id());
        tell(MONDAY);
        assertThat(mailbox.kinds(visitor.mail())).isEmpty();
        for (String table : List.of("favourite", "saved_search")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where account_id = ?", Long.class, visitor.id()))
                    .as(table)
                    .isZero();
        }
    }

    private void save(Frequency frequency) {
        searches.save(visitor.id(), "Ma recherche " + words, "q=" + words, frequency);
    }

    private void keep(UUID fiche) {
        visitor.post("/espace/favoris", Map.of("fiche", fiche.toString()));
    }

    private void tell(LocalDate day) {
        round.tell(day, progress -> {});
    }

    private List<SavedSearch> due(LocalDate day) {
        return state.due(day).stream()
                .filter(one -> one.account().equals(visitor.id()))
                .toList();
    }

    private String frequency() {
        return jdbc.queryForObject(
                "select frequency from saved_search where account_id = ?", String.class, visitor.id());
    }

    private void cut(String name, String table, String when, String how) {
        jdbc.execute("create function " + name
                + "() returns trigger language plpgsql as $$ begin raise exception 'cut off here'; end $$");
        jdbc.execute("create " + (how.isEmpty() ? "" : "constraint ") + "trigger " + name + " " + when + " on " + table
                + (how.isEmpty() ? "" : " deferrable initially deferred") + " for each row execute function " + name
                + "()");
    }
}
