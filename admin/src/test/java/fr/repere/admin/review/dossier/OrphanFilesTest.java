package fr.repere.admin.review.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.access.Role;
import fr.repere.admin.review.attachment.FileStore;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.Writers;
import fr.repere.admin.writing.store.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** On the folder that the application itself writes to. */
@AdminTest
@Import(Writers.class)
class OrphanFilesTest {

    @Autowired
    private OrphanFilesJob job;

    @Autowired
    private FileStore store;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private Writers writers;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_file_that_no_dossier_knows_goes_after_a_day_and_those_of_dossiers_and_young_ones_stay() {
        Visitor author = writers.visitor(Role.ACCOUNT);
        Draft draft = desk.begin(
                writers.person(author), UUID.randomUUID(), Kind.DISPOSITIF, null, Writers.complete("Pièces jointes"));
        String known = store.keep(new byte[] {1});
        String deleted = store.keep(new byte[] {2});
        String lost = store.keep(new byte[] {3});
        row(draft, author, known);
        row(draft, author, deleted);
        Instant now = Instant.now();

        job.sweep(now);
        assertThat(store.path(lost)).as("its row may be about to come").exists();

        jdbc.update("delete from dossier_file where stored_name = ?", deleted);
        assertThat(job.sweep(now.plus(Duration.ofHours(25)))).isGreaterThanOrEqualTo(2);
        assertThat(store.path(lost)).doesNotExist();
        assertThat(store.path(deleted)).doesNotExist();
        assertThat(store.path(known)).exists();
    }

    private void row(Draft draft, Visitor author, String stored) {
        jdbc.update(
                "insert into dossier_file (id, draft_id, side, name, kind, size, stored_name, state, sent_by, sent_name, sent_at)"
                        + " values (?, ?, 'writer', 'a.png', 'PNG', 1, ?, 'received', ?, 'Camille', now())",
                UUID.randomUUID(),
                draft.id(),
                stored,
                author.id());
    }
}
