package fr.repere.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fills an index from one thread with two bulks in flight, so that reading and writing overlap while memory stays bounded: at most
 * three chunks of {@value #CHUNK_DOCUMENTS} documents or about {@value #CHUNK_BYTES} bytes exist at a time.
 */
public final class BulkPipeline implements AutoCloseable {

    static final int CHUNK_DOCUMENTS = 1000;
    static final int CHUNK_BYTES = 5_000_000;
    private static final int IN_FLIGHT = 2;
    /** Enough to tell people why; which documents are missing is found by comparing. */
    private static final int KEPT_FAILURES = 100;

    private final BulkWriter writer;
    private final String index;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<DocumentFailure> failures = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private List<DocumentChange> chunk = new ArrayList<>();
    private int chunkBytes;

    /** A pipeline into one index. */
    public BulkPipeline(BulkWriter writer, String index) {
        this.writer = writer;
        this.index = index;
    }

    /**
     * Adds a document; waits while two bulks are under way.
     *
     * @throws ElasticsearchUnavailable when an earlier bulk failed in spite of its retries
     */
    public void add(DocumentChange change) throws InterruptedException {
        chunk.add(change);
        chunkBytes += change.size();
        if (chunk.size() >= CHUNK_DOCUMENTS || chunkBytes >= CHUNK_BYTES) {
            send();
        }
    }

    /** Sends what is left, waits for every answer, and returns the first of the documents that were refused. */
    public List<DocumentFailure> finish() throws InterruptedException {
        if (!chunk.isEmpty()) {
            send();
        }
        free.acquire(IN_FLIGHT);
        free.release(IN_FLIGHT);
        throwWhenBroken();
        return List.copyOf(failures);
    }

    private void send() throws InterruptedException {
        free.acquire();
        throwWhenBroken();
        List<DocumentChange> full = chunk;
        chunk = new ArrayList<>(CHUNK_DOCUMENTS);
        chunkBytes = 0;
        senders.execute(() -> {
            try {
                note(writer.fill(index, full));
            } catch (RuntimeException e) {
                broken.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    private void note(List<DocumentFailure> refused) {
        refused.stream().limit(Math.max(0, KEPT_FAILURES - failures.size())).forEach(failures::add);
    }

    private void throwWhenBroken() {
        RuntimeException failure = broken.get();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
