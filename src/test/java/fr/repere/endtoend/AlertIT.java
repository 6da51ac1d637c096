package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody keeps a search, fiches of several sources change, and a mail says so. */
@ExtendWith(Stack.Extension.class)
class AlertIT {

    private static final String MAIL = "veilleuse@exemple.test";

    @Test
    void a_kept_search_tells_what_is_new_changed_and_closed_of_every_source(Stack stack, @TempDir Path folder) {
        stack.importFile(
                "repere",
                new FicheFile("veille-a")
                        .demarche("stays", "Pangolins pour tous", "Chaque lundi")
                        .demarche("goes", "Pangolins de passage", "Bientôt fermé")
                        .write(folder));
        stack.importFile(
                "repere",
                new FicheFile("veille-b")
                        .demarche("other", "Pangolins du soir", "Le soir")
                        .write(folder));
        Member member = Member.signedIn(stack, MAIL);
        // The first question to a site that was just started may take longer than the page waits.
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> member.get("/espace/recherches/nouvelle?q=pangolins"),
                        page -> page.contains("Elle trouve 3 fiches"));
        member.post("/espace/recherches", Map.of("query", "q=pangolins", "name", "Pangolins", "frequency", "daily"));
        assertThat(member.mail("alert-on")).contains("Elle trouve 3 fiches");

        stack.importFile(
                "repere",
                new FicheFile("veille-a")
                        .demarche("stays", "Pangolins pour tous", "Chaque mardi")
                        .write(folder));
        stack.importFile(
                "repere",
                new FicheFile("veille-b")
                        .demarche("other", "Pangolins du soir", "Le soir")
                        .demarche("fresh", "Pangolins nouveaux", "Dès demain")
                        .write(folder));
        member.theNextDayComes();
        assertThat(member.mail("alert"))
                .contains("Nouvelles fiches (1)\n- Pangolins nouveaux\n")
                .contains("Fiches modifiées (1)\n- Pangolins pour tous (textes)\n")
                .contains("Fiches fermées ou retirées (1)\n- Pangolins de passage")
                .doesNotContain("Pangolins du soir");
        member.theNextDayComes();
        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> member.kinds().equals(List.of("code", "alert-on", "alert")));
    }
}
