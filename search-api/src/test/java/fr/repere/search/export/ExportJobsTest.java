package fr.repere.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.export.ExportStatus.State;
import fr.repere.search.query.Explanation;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Totals;
import fr.repere.search.world.FicheSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Jobs come to an end, one way or another, and leave nothing behind. */
class ExportJobsTest {

    private static final Duration KEEP = Duration.ofHours(1);
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    /** One permit lets one page be read. */
    private final Semaphore pages = new Semaphore(0);

    @TempDir
    private Path folder;

    @Test
    void a_job_goes_on_while_somebody_asks_and_its_file_is_there_until_it_expires() throws IOException {
        try (ExportJobs jobs = jobs(1, DataSize.ofGigabytes(1))) {
            String id = jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id();
            pages.release(100);
            await().until(() -> jobs.status(id).state() == State.DONE);
            assertThat(jobs.status(id).fiches()).isEqualTo(5);
            assertThat(jobs.status(id).bytes()).isEqualTo(Files.size(jobs.file(id)));
            Path file = jobs.file(id);
            pass(KEEP.plusSeconds(1));
            jobs.sweep();
            assertThatThrownBy(() -> jobs.status(id)).isInstanceOf(ExportNotFound.class);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_job_that_nobody_asks_about_is_given_up() {
        try (ExportJobs jobs = jobs(1, DataSize.ofGigabytes(1))) {
            String id = jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id();
            pages.release(2);
            await().until(() -> jobs.status(id).fiches() >= 1);
            pass(ABANDONED.plusSeconds(1));
            jobs.sweep();
            assertThat(jobs.status(id).state()).isEqualTo(State.GIVEN_UP);
            pages.release(100);
        }
    }

    @Test
    void no_more_wait_than_may() {
        try (ExportJobs jobs = jobs(1, DataSize.ofGigabytes(1))) {
            jobs.submit(MadeUpResult.order(ExportFormat.CSV));
            await().until(() -> pages.hasQueuedThreads());
            jobs.submit(MadeUpResult.order(ExportFormat.CSV));
            assertThatThrownBy(() -> jobs.submit(MadeUpResult.order(ExportFormat.CSV)))
                    .isInstanceOf(ExportsBusy.class);
            pages.release(100);
        }
    }

    @Test
    void a_file_that_grows_beyond_what_is_left_ends_its_job() {
        try (ExportJobs jobs = jobs(1, DataSize.ofBytes(100))) {
            String id = jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id();
            pages.release(100);
            await().until(() -> jobs.status(id).state() == State.FAILED);
            assertThatThrownBy(() -> jobs.file(id)).isInstanceOf(ExportNotFound.class);
        }
    }

    @Test
    void what_a_stopped_job_had_written_takes_no_room_from_the_next() {
        try (ExportJobs jobs = jobs(1, DataSize.ofBytes(3_000))) {
            pages.release(100);
            for (int i = 0; i < 2; i++) {
                String failed =
                        jobs.submit(MadeUpResult.order(ExportFormat.GPKG)).id();
                await().until(() -> jobs.status(failed).state() == State.FAILED);
                assertThat(jobs.status(failed).bytes()).isGreaterThan(3_000);
            }
            String next = jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id();
            await().until(() -> jobs.status(next).state() == State.DONE);
        }
    }

    @Test
    void one_that_is_given_up_while_it_waits_leaves_its_place() {
        try (ExportJobs jobs = jobs(1, DataSize.ofGigabytes(1))) {
            jobs.submit(MadeUpResult.order(ExportFormat.CSV));
            await().until(() -> pages.hasQueuedThreads());
            jobs.cancel(jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id());
            String third = jobs.submit(MadeUpResult.order(ExportFormat.CSV)).id();
            pages.release(100);
            await().until(() -> jobs.status(third).state() == State.DONE);
        }
    }

    @Test
    void nobody_can_guess_a_name_and_nothing_is_left_at_the_end() throws IOException {
        String one;
        try (ExportJobs jobs = jobs(5, DataSize.ofGigabytes(1))) {
            pages.release(100);
            one = jobs.submit(MadeUpResult.order(ExportFormat.JSON)).id();
            String other = jobs.submit(MadeUpResult.order(ExportFormat.JSON)).id();
            assertThat(one).hasSize(24).isNotEqualTo(other);
            await().until(() -> jobs.status(other).state() == State.DONE);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    private ExportJobs jobs(int waiting, DataSize most) {
        ExportSettings settings = new ExportSettings(
                10,
                1,
                1,
                Duration.ofMinutes(1),
                new ExportSettings.Jobs(1, waiting, 3, most, KEEP, ABANDONED, folder.toString()));
        Exports exports = new Exports(
                new FiveFiches(), (query, detail) -> new MadeUpResult(5, this::page), MadeUpResult.writers(), settings);
        return new ExportJobs(exports, settings, now::get);
    }

    private List<Hit> page(int number) {
        pages.acquireUninterruptibly();
        return List.of(MadeUpResult.hit(FicheSample.dispositif("f" + number)
                .french("Titre", "Résumé", "Texte")
                .document()));
    }

    /** Says how many there are. */
    private static final class FiveFiches implements Fiches {

        @Override
        public SearchResult search(SearchQuery query) {
            return new SearchResult(
                    query.words(),
                    new Totals(Map.of(Scope.ANYWHERE, 5L), 0, Part.ALL),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Optional<Explanation> explain(String idOrSlug, SearchQuery query) {
            return Optional.empty();
        }

        @Override
        public Optional<FicheDocument> find(String idOrSlug) {
            return Optional.empty();
        }
    }
}
