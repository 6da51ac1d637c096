package fr.repere.endtoend.benchmark;

import static org.awaitility.Awaitility.await;

import fr.repere.embedded.DatabaseAccess;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long it takes from the commit of an edit until the search finds it, while readers search. */
final class EditJourney {

    private static final int READERS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DatabaseAccess product;
    private final ProductTarget endpoint;
    private final List<Request> load;

    EditJourney(DatabaseAccess product, ProductTarget endpoint, List<Request> load) {
        this.product = product;
        this.endpoint = endpoint;
        this.load = load;
    }

    /** Edits so many fiches, one after the other: each gets a title that no other has. The indexer runs. */
    Latencies run(int edits) throws SQLException {
        AtomicBoolean over = new AtomicBoolean();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS);
                Connection connection = product.connect()) {
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int first = i;
                reading.add(readers.submit(() -> read(first, over)));
            }
            try (HttpExchange http = new HttpExchange()) {
                for (int edit = 0; edit < edits; edit++) {
                    nanos.add(untilFound(connection, http, edit));
                }
            } finally {
                over.set(true);
            }
            reading.forEach(EditJourney::finish);
        }
        return Latencies.of(nanos);
    }

    private long untilFound(Connection connection, HttpExchange http, int edit) throws SQLException {
        String word = "modification" + Long.toString(System.nanoTime(), 36);
        String id = Database.text(product, "select id from fiche where slug = 'fiche-" + edit + "'");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("update fiche set version = version + 1, changed_at = now() where id = '" + id + "'");
            statement.execute(
                    "update fiche_text set title = '" + word + "' where language = 'fr' and fiche_id = '" + id + "'");
            statement.execute("insert into outbox (aggregate, fiche_id, version) select 'fiche', id, version from fiche"
                    + " where id = '" + id + "'");
        }
        connection.commit();
        long start = System.nanoTime();
        String address = endpoint.url() + "/api/v1/search?q=" + word;
        await("the edit is found")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> new String(http.get(address), StandardCharsets.UTF_8).contains(word + "\""));
        return System.nanoTime() - start;
    }

    private void read(int first, AtomicBoolean over) {
        try (Target.Client client = endpoint.open()) {
            for (int i = first; !over.get(); i += READERS) {
                client.ask(load.get(i % load.size()));
            }
        }
    }

    private static void finish(Future<?> reader) {
        try {
            reader.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader was refused", e.getCause());
        }
    }
}
