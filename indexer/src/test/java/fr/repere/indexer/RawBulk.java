package fr.repere.indexer;

import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheReader;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.Lineage;
import fr.repere.indexer.projection.LineageSource;
import fr.repere.indexer.projection.ProjectedFiche;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Ready bulk bodies on disk, sent as they are with two in flight: the fastest that one could be. */
final class RawBulk {

    private static final int DOCUMENTS = 1000;
    private static final int BYTES = 5_000_000;

    private final URI elasticsearch;
    private final Path folder;
    private final List<Path> bodies = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    RawBulk(URI elasticsearch, Path folder) {
        this.elasticsearch = elasticsearch;
        this.folder = folder;
    }

    /** Writes the documents of all published fiches down; returns their size in bytes. */
    long prepare(TestIndexer indexer) throws IOException {
        FicheReader reader = indexer.get(FicheReader.class);
        FicheProjection projection = indexer.get(FicheProjection.class);
        Lineage lineage = indexer.get(LineageSource.class).current();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int documents = 0;
        long bytes = 0;
        List<UUID> ids = reader.listAfter(Holding.PUBLISHED, FicheReader.beforeAll(), 500);
        while (!ids.isEmpty()) {
            for (ProjectedFiche fiche : projection.project(ids, lineage)) {
                ProjectedFiche.Published it = (ProjectedFiche.Published) fiche;
                body.writeBytes("{\"index\":{\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external_gte\"}}\n"
                        .formatted(it.id(), it.version())
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(it.json());
                body.write('\n');
                bytes += it.json().length;
                if (++documents % DOCUMENTS == 0 || body.size() > BYTES) {
                    store(body);
                }
            }
            ids = reader.listAfter(Holding.PUBLISHED, ids.getLast(), 500);
        }
        store(body);
        return bytes;
    }

    private void store(ByteArrayOutputStream body) throws IOException {
        if (body.size() > 0) {
            bodies.add(Files.write(folder.resolve("bulk-" + bodies.size()), body.toByteArray()));
            body.reset();
        }
    }

    /** Sends them all into an index and makes them searchable. */
    void send(String index) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sent = new ArrayList<>();
            for (Path body : bodies) {
                sent.add(senders.submit(() -> post("/" + index + "/_bulk", body)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    private Void post(String path, Path body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"errors\":false")) {
            throw new IOException(
                    answer.body().substring(0, Math.min(1000, answer.body().length())));
        }
        return null;
    }
}
