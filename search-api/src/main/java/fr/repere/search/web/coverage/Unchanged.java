package fr.repere.search.web.coverage;

import fr.repere.search.coverage.CoverageTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.WebRequest;

/** Sends an answer once: who has it already is told that it has not changed. Anybody may keep it, nobody may use it without asking. */
final class Unchanged {

    private Unchanged() {}

    /** The answer, or nothing but a 304 when the client has it. */
    static @Nullable ResponseEntity<Object> or(
            WebRequest request, MultiValueMap<String, String> given, CoverageTable table, Supplier<Object> answer) {
        String tag = tag(given, table);
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(tag)
                .body(answer.get());
    }

    /** What the answer depends on: the fiches, the territories, the question, the day that files bear, and the minute when it matters what is open. */
    static String tag(MultiValueMap<String, String> given, CoverageTable table) {
        String question = new TreeMap<>(given).toString();
        Instant now = Instant.now().truncatedTo(question.contains("openNow") ? ChronoUnit.MINUTES : ChronoUnit.DAYS);
        String all = table.edition() + "\n" + question + "\n" + now;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
