package fr.repere.admin.translation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.theme.Theme;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Translating as translators meet it: in a browser without JavaScript. Every test has a fiche of its own. */
@AdminTest
class TranslationPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Fiches fiches;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Visitor translator;
    private Visitor expert;
    private UUID fiche;
    private String path;

    @BeforeEach
    void people() {
        translator = somebody(Role.TRANSLATOR, "ar");
        expert = somebody(Role.EXPERT_TRANSLATOR, "ar");
        fiche = published("Demander la carte");
        // The queue shows the most read, and the fiches of other tests are in it as well.
        jdbc.update("insert into fiche_readings values (?, 100000)", fiche);
        path = "/traduction/ar/" + fiche;
    }

    @Test
    void a_translation_is_begun_saved_handed_in_sent_back_handed_in_again_and_published_by_an_expert() {
        assertThat(translator.get("/traduction/ar").body()).contains(path);
        assertThat(translator.post(path + "/commencer", Map.of()).statusCode()).isEqualTo(302);
        assertThat(translator.get(path).body()).contains("dir=\"rtl\"", "lang=\"ar\"", "Envoyer à la relecture");
        translator.post(path, Map.of("action", "enregistrer", "text.title", "طلب"));
        assertThat(translator.get(path).body()).contains("value=\"طلب\"");

        assertThat(handIn(translator, "طلب").statusCode()).isEqualTo(302);
        assertThat(arabic()).as("a translator's work waits").isEmpty();
        assertThat(expert.get("/traduction/ar").body()).contains(path);
        assertThat(expert.post(path + "/renvoyer", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        expert.post(path + "/renvoyer", Map.of("reason", "Le titre est incomplet"));
        assertThat(translator.get(path).body()).contains("Le titre est incomplet");
        assertThat(mails()).containsExactly("translation-sent-back");

        translator.post(path + "/commencer", Map.of());
        handIn(translator, "طلب البطاقة");
        long outbox = outbox();
        assertThat(translator.post(path + "/accepter", Map.of()).statusCode())
                .as("not one's own")
                .isEqualTo(404);
        assertThat(expert.post(path + "/accepter", Map.of()).statusCode()).isEqualTo(302);
        assertThat(arabic()).containsExactly("طلب البطاقة");
        assertThat(outbox()).isEqualTo(outbox + 1);
        assertThat(jdbc.queryForList("select step from fiche_history where fiche_id = ?", String.class, fiche))
                .containsExactly("translated");
        assertThat(mails()).containsExactly("translation-sent-back", "translation-accepted");
        assertThat(expert.post(path + "/accepter", Map.of()).statusCode())
                .as("a second time")
                .isEqualTo(404);
    }

    @Test
    void an_experts_own_translation_is_published_at_once() {
        expert.post(path + "/commencer", Map.of());
        handIn(expert, "طلب البطاقة");
        assertThat(arabic()).containsExactly("طلب البطاقة");
    }

    @Test
    void when_the_french_changes_the_translation_stays_published_and_the_difference_is_shown() {
        expert.post(path + "/commencer", Map.of());
        handIn(expert, "طلب البطاقة");
        revise("Demander la nouvelle carte");

        assertThat(arabic()).as("still what readers see").containsExactly("طلب البطاقة");
        assertThat(expert.get(path).body()).contains("Le français a changé depuis cette traduction", "<ins>nouvelle");
        String queue = expert.get("/traduction/ar").body();
        assertThat(queue.indexOf(path)).isGreaterThan(queue.indexOf("of-older")).isPositive();

        expert.post(path + "/commencer", Map.of());
        handIn(expert, "طلب البطاقة الجديدة");
        assertThat(expert.get(path).body()).doesNotContain("Le français a changé depuis");
    }

    @Test
    void who_handed_in_what_they_did_not_see_is_told_and_keeps_all_that_was_typed() {
        expert.post(path + "/commencer", Map.of());
        String seen = seen(expert);
        revise("Demander la carte de séjour");
        HttpResponse<String> refused =
                expert.post(path, Map.of("action", "soumettre", "seen", seen, "text.title", "طلب البطاقة"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Le français a changé pendant", "value=\"طلب البطاقة\"");
        assertThat(arabic()).isEmpty();
    }

    @Test
    void a_translation_is_in_one_pair_of_hands_until_half_an_hour_after_the_last_save() {
        Visitor other = somebody(Role.TRANSLATOR, "ar");
        translator.post(path + "/commencer", Map.of());
        translator.post(path, Map.of("action", "enregistrer", "text.title", "طلب"));
        assertThat(other.get(path).body()).contains("y travaille").doesNotContain("commencer");
        assertThat(other.post(path + "/commencer", Map.of()).statusCode()).isEqualTo(422);
        assertThat(other.post(path, Map.of("action", "enregistrer", "text.title", "x"))
                        .statusCode())
                .isEqualTo(422);

        jdbc.update("update translation_work set locked_until = now() - interval '1 second' where fiche_id = ?", fiche);
        assertThat(other.post(path + "/commencer", Map.of()).statusCode()).isEqualTo(302);
        assertThat(other.get(path).body()).as("what was written stays").contains("value=\"طلب\"");
        HttpResponse<String> late = translator.post(path, Map.of("action", "enregistrer", "text.title", "متأخر"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Copiez ce que vous avez écrit");
    }

    @Test
    void a_translator_of_another_language_does_not_find_it() {
        Visitor other = somebody(Role.TRANSLATOR, "en");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get("/traduction/ar").statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/commencer", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.get("/traduction/fr").statusCode()).isEqualTo(404);
        assertThat(other.get("/traduction").body()).contains("/traduction/en").doesNotContain("/traduction/ar");
    }

    @Test
    void the_most_read_come_first() {
        UUID read = published("Fiche très lue");
        jdbc.update("insert into fiche_readings values (?, 1000000)", read);
        String queue = translator.get("/traduction/ar").body();
        assertThat(queue).contains("lectures en 30 jours");
        assertThat(queue.indexOf(read.toString())).isPositive().isLessThan(queue.indexOf(fiche.toString()));
    }

    @Test
    void without_a_machine_nobody_is_asked() {
        translator.post(path + "/commencer", Map.of());
        assertThat(translator.get(path).body()).doesNotContain("Proposer ce qui manque");
        assertThat(translator.post(path, Map.of("action", "proposer")).statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> handIn(Visitor visitor, String title) {
        Map<String, String> form = new HashMap<>();
        form.put("action", "soumettre");
        form.put("seen", seen(visitor));
        form.put("text.title", title);
        return visitor.post(path, form);
    }

    private String seen(Visitor visitor) {
        Matcher found = SEEN.matcher(visitor.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor somebody(Role role, String language) {
        Visitor visitor = visitors.with(role);
        visitors.grant(visitor.id(), role, language);
        return visitor;
    }

    private UUID published(String title) {
        Demarche fiche = Demarche.draft(
                new Provenance("translation-test", UUID.randomUUID().toString(), null, null, null),
                content(title),
                Instant.now());
        fiche.publish(Instant.now());
        transaction.executeWithoutResult(status -> fiches.save(fiche));
        return fiche.id();
    }

    private void revise(String title) {
        transaction.executeWithoutResult(status -> {
            var found = fiches.get(fiche);
            Map<Language, FicheText> texts = new HashMap<>(found.texts());
            texts.put(Language.FR, FicheText.titled(title));
            found.revise(content(texts), Instant.now());
            fiches.save(found);
        });
    }

    private static FicheContent content(String title) {
        return content(Map.of(Language.FR, FicheText.titled(title)));
    }

    private static FicheContent content(Map<Language, FicheText> texts) {
        return new FicheContent(
                null,
                texts,
                new Classification(Theme.SANTE, List.of(), List.of()),
                false,
                null,
                List.of(),
                Criteria.NOT_STATED,
                null,
                null,
                null);
    }

    private List<String> arabic() {
        return jdbc.queryForList(
                "select title from fiche_text where fiche_id = ? and language = 'ar'", String.class, fiche);
    }

    private List<String> mails() {
        return jdbc.queryForList(
                "select kind from mail where recipient = ? order by id", String.class, translator.mail());
    }

    private long outbox() {
        return jdbc.queryForList("select id from outbox where fiche_id = ?", fiche)
                .size();
    }
}
