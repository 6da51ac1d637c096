package fr.repere.search.web.cartography;

import fr.repere.search.export.ExportSettings;
import fr.repere.search.export.ExportsBusy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers documents that are made whole before the first byte leaves: a failure is a problem detail, never half a document. Each is in
 * memory with all its fiches, so that no more are made at once than the settings allow.
 */
@Component
public class WholeDocuments {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Semaphore places;

    /** Makes a document. */
    @FunctionalInterface
    public interface Maker {
        /** Writes all of it. */
        void write(OutputStream out) throws IOException;
    }

    WholeDocuments(ExportSettings settings) {
        this.places = new Semaphore(settings.documentsAtOnce());
    }

    /**
     * The document under the name of a file.
     *
     * @throws ExportsBusy when as many are being made as may
     */
    public ResponseEntity<byte[]> answer(String mediaType, String fileName, Maker maker) throws IOException {
        if (!hasPlace()) {
            throw ExportsBusy.running();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            maker.write(out);
        } finally {
            places.release();
        }
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(fileName).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }

    /** Most are made within seconds: it is worth a moment. */
    private boolean hasPlace() {
        try {
            return places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
