package fr.repere.admin.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.theme.Theme;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class FreshnessTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/verification/\\S+)");

    @Autowired
    private FreshnessRound round;

    @Autowired
    private Fiches fiches;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Visitors visitors;

    @Test
    void two_years_day_by_day_bring_each_mail_exactly_once_and_a_suspension_in_the_end() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), LocalDate.of(2040, 1, 10), "Cours du soir");
        List<String> told = walk(keeper, LocalDate.of(2040, 1, 10), LocalDate.of(2042, 1, 10));
        assertThat(told)
                .containsExactly(
                        "2040-06-26 freshness-before",
                        "2040-07-10 freshness-due",
                        "2040-08-09 freshness-after",
                        "2040-12-27 freshness-last",
                        "2041-01-10 freshness-suspended");
        assertThat(status(fiche)).isEqualTo(FicheStatus.SUSPENDED);
        assertThat(jdbc.queryForObject("select count(*) from outbox where fiche_id = ?", Long.class, fiche))
                .as("the public site learns of it")
                .isPositive();
    }

    @Test
    void who_confirms_in_time_is_asked_again_only_six_months_later() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), LocalDate.of(2050, 1, 10), "Permanence");
        List<String> told = new ArrayList<>(walk(keeper, LocalDate.of(2050, 1, 10), LocalDate.of(2050, 7, 1)));
        confirmOn(fiche, LocalDate.of(2050, 7, 2));
        told.addAll(walk(keeper, LocalDate.of(2050, 7, 2), LocalDate.of(2051, 1, 1)));
        assertThat(told).containsExactly("2050-06-26 freshness-before", "2050-12-19 freshness-before");
        assertThat(status(fiche)).isEqualTo(FicheStatus.PUBLISHED);
    }

    @Test
    void a_machine_that_was_off_for_a_year_warns_before_it_suspends() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        fiche(structureOf(keeper), LocalDate.of(2060, 1, 10), "Atelier");
        assertThat(walk(keeper, LocalDate.of(2062, 3, 1), LocalDate.of(2062, 4, 1)))
                .containsExactly("2062-03-01 freshness-last", "2062-03-15 freshness-suspended");
    }

    @Test
    void opening_the_link_changes_nothing_and_the_button_confirms_without_signing_in() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), today().minusMonths(6), "Café des langues");
        round.run(today(), progress -> {});
        String link = link(keeper);
        Visitor anybody = visitors.anonymous();
        HttpResponse<String> page = anybody.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Café des langues", "toujours vraie").contains("<button");
        assertThat(verifiedOn(fiche)).as("a scanner of mails opens every link").isEqualTo(today().minusMonths(6));
        assertThat(anybody.post(link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(verifiedOn(fiche)).isEqualTo(today());
        assertThat(anybody.post(link, Map.of()).statusCode())
                .as("pressed twice")
                .isEqualTo(302);
        assertThat(anybody.get(link).body()).contains("est confirmée au");
        assertThat(jdbc.queryForObject(
                        "select count(*) from fiche_history where fiche_id = ? and step = 'verified'",
                        Long.class,
                        fiche))
                .isEqualTo(1);
    }

    @Test
    void a_changed_an_old_and_a_foreign_link_confirm_nothing() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), today().minusMonths(6), "Accueil");
        UUID other = fiche(structureOf(keeper), today().minusMonths(6), "Autre");
        round.run(today(), progress -> {});
        String link = linkOf(keeper, fiche);
        for (String forged : List.of(
                link.replace(fiche.toString(), other.toString()),
                link.replaceFirst("jusqua=\\d{4}", "jusqua=2999"),
                link.replaceFirst("signature=.", "signature=_"),
                link.replaceFirst("signature=.*", "signature="))) {
            assertThat(visitors.anonymous().get(forged).statusCode()).isEqualTo(410);
            assertThat(visitors.anonymous().post(forged, Map.of()).statusCode()).isEqualTo(410);
        }
        assertThat(verifiedOn(other)).isEqualTo(today().minusMonths(6));
        assertThat(verifiedOn(fiche)).isEqualTo(today().minusMonths(6));
    }

    @Test
    void a_fiche_suspended_unanswered_comes_back_by_its_link_and_one_suspended_for_another_reason_does_not() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), today().minusMonths(12).minusDays(3), "Repas");
        round.run(today().minusDays(16), progress -> {});
        round.run(today(), progress -> {});
        assertThat(status(fiche)).isEqualTo(FicheStatus.SUSPENDED);
        assertThat(visitors.anonymous().post(link(keeper), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(status(fiche)).isEqualTo(FicheStatus.PUBLISHED);

        UUID held = fiche(structureOf(keeper), today().minusMonths(6), "Douteux");
        round.run(today(), progress -> {});
        transaction.executeWithoutResult(state -> {
            var found = fiches.get(held);
            found.suspend(Instant.now());
            fiches.save(found);
        });
        visitors.anonymous().post(linkOf(keeper, held), Map.of());
        assertThat(status(held)).isEqualTo(FicheStatus.SUSPENDED);
    }

    @Test
    void bulk_actions_are_shown_before_they_change_anything_and_never_reach_others_fiches() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID own = fiche(structureOf(keeper), today().minusMonths(7), "À nous");
        UUID foreign = fiche(structureOf(visitors.with(Role.ACCOUNT)), today().minusMonths(7), "À eux");
        assertThat(keeper.get("/espace/verifications").body())
                .contains("À nous")
                .doesNotContain("À eux");
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.add("action", "confirmer");
        form.add("fiche", own.toString());
        form.add("fiche", foreign.toString());
        HttpResponse<String> preview = keeper.post("/espace/verifications/apercu", form);
        assertThat(preview.body()).contains("À nous", "Rien n’a encore changé").doesNotContain("À eux");
        assertThat(verifiedOn(own)).isEqualTo(today().minusMonths(7));
        assertThat(keeper.post("/espace/verifications", form).statusCode()).isEqualTo(302);
        assertThat(verifiedOn(own)).isEqualTo(today());
        assertThat(verifiedOn(foreign)).isEqualTo(today().minusMonths(7));

        form.set("action", "archiver");
        HttpResponse<String> without = keeper.post("/espace/verifications", form);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("aria-invalid=\"true\"");
        form.add("raison", "fini en juin");
        keeper.post("/espace/verifications", form);
        assertThat(status(own)).isEqualTo(FicheStatus.ARCHIVED);
        assertThat(status(foreign)).isEqualTo(FicheStatus.PUBLISHED);
    }

    @Test
    void who_keeps_several_gets_one_mail_a_day_with_all_of_them_and_each_is_confirmed_by_its_own_link() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID one = fiche(structureOf(keeper), today().minusMonths(6), "Couture");
        UUID other = fiche(structureOf(keeper), today().minusMonths(7), "Chorale");
        UUID answered = fiche(structureOf(keeper), today().minusMonths(6), "Répondue");
        jdbc.update(
                "insert into freshness_letter (recipient, language, fiche_id, due_on, stage) values (?, 'fr', ?, ?, 'before')",
                keeper.mail(),
                answered,
                today().minusYears(3));
        round.run(today(), progress -> {});
        round.run(today(), progress -> {});
        assertThat(mails(keeper)).containsExactly("freshness-several");
        String plain = jdbc.queryForObject("select plain from mail where recipient = ?", String.class, keeper.mail());
        assertThat(plain)
                .contains("Fiches (3)", "Couture", "à vérifier aujourd’hui", "Chorale", "devait être vérifiée");
        assertThat(visitors.anonymous().post(linkOf(keeper, other), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(verifiedOn(other)).isEqualTo(today());
        assertThat(verifiedOn(one)).isEqualTo(today().minusMonths(6));
        assertThat(jdbc.queryForObject(
                        "select count(*) from freshness_letter where recipient = ?", Long.class, keeper.mail()))
                .isZero();
    }

    @Test
    void what_was_noted_before_a_crash_is_told_the_next_time() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), today().minusMonths(1), "Interrompue");
        jdbc.update(
                "insert into freshness_letter (recipient, language, fiche_id, due_on, stage) values (?, 'fr', ?, ?, 'before')",
                keeper.mail(),
                fiche,
                today().minusMonths(1).plusMonths(6));
        round.run(today(), progress -> {});
        assertThat(mails(keeper)).containsExactly("freshness-before");
    }

    @Test
    void an_editor_reminds_once_a_day_at_most() {
        Visitor keeper = visitors.with(Role.ACCOUNT);
        UUID fiche = fiche(structureOf(keeper), today().minusMonths(1), "Rappel");
        Visitor editor = visitors.with(Role.EDITOR);
        editor.post("/espace/verifications", Map.of("action", "relancer", "fiche", fiche.toString()));
        editor.post("/espace/verifications", Map.of("action", "relancer", "fiche", fiche.toString()));
        assertThat(mails(keeper)).containsExactly("freshness-asked");
    }

    /** As the application counts days: in Paris, where it is tomorrow an hour or two before UTC says so. */
    private static LocalDate today() {
        return LocalDate.now(FreshnessRound.PARIS);
    }

    private List<String> walk(Visitor keeper, LocalDate from, LocalDate to) {
        List<String> told = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            List<String> before = mails(keeper);
            round.run(day, progress -> {});
            round.run(day, progress -> {});
            List<String> after = mails(keeper);
            for (String kind : after.subList(before.size(), after.size())) {
                told.add(day + " " + kind);
            }
        }
        return told;
    }

    private List<String> mails(Visitor keeper) {
        return jdbc.queryForList("select kind from mail where recipient = ? order by id", String.class, keeper.mail());
    }

    private String link(Visitor keeper) {
        return linkIn(Objects.requireNonNull(jdbc.queryForObject(
                "select plain from mail where recipient = ? order by id desc limit 1", String.class, keeper.mail())));
    }

    private String linkOf(Visitor keeper, UUID fiche) {
        String plain = Objects.requireNonNull(jdbc.queryForObject(
                "select plain from mail where recipient = ? and plain like ? order by id desc limit 1",
                String.class,
                keeper.mail(),
                "%" + fiche + "%"));
        return linkIn(plain.substring(plain.lastIndexOf("http", plain.indexOf(fiche.toString()))));
    }

    private static String linkIn(@Nullable String plain) {
        Matcher matcher = LINK.matcher(Objects.requireNonNull(plain));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void confirmOn(UUID fiche, LocalDate day) {
        transaction.executeWithoutResult(state -> {
            var found = fiches.get(fiche);
            found.confirm(day, day.plusMonths(6));
            fiches.save(found);
        });
    }

    private FicheStatus status(UUID fiche) {
        return FicheStatus.valueOf(Objects.requireNonNull(
                jdbc.queryForObject("select status from fiche where id = ?", String.class, fiche)));
    }

    private @Nullable LocalDate verifiedOn(UUID fiche) {
        return jdbc.queryForObject("select verified_on from fiche where id = ?", LocalDate.class, fiche);
    }

    private UUID structureOf(Visitor keeper) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'freshness-test', ?, 'Maison')",
                id,
                id.toString());
        visitors.seat(keeper.id(), id, true);
        return id;
    }

    private UUID fiche(UUID structure, LocalDate verified, String title) {
        FicheContent content = new FicheContent(
                structure,
                Map.of(Language.FR, FicheText.titled(title)),
                new Classification(Theme.FRANCAIS, List.of(), List.of()),
                true,
                null,
                List.of(),
                Criteria.NOT_STATED,
                verified,
                verified,
                null);
        Dispositif fiche = Dispositif.draft(
                new Provenance("repere", UUID.randomUUID().toString(), null, null, null), content, Instant.now());
        fiche.publish(Instant.now());
        transaction.executeWithoutResult(state -> fiches.save(fiche));
        return fiche.id();
    }
}
