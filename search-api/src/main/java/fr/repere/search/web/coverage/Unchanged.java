package fr.repere.search.web.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends an answer once: who has it already is told that it has not changed. Anybody may keep it, nobody may use it without asking. */
final class Unchanged {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Unchanged() {}

    /**
     * Whether the client has the answer already, which it has then been told: there is nothing left to do. Else the answer now says how
     * it may be kept.
     *
     * @param edition a text that changes when the territories or the fiches do
     */
    static boolean isKnown(ServletWebRequest exchange, MultiValueMap<String, String> given, String edition) {
        HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        return exchange.checkNotModified(tag(given, edition));
    }

    /** What an answer depends on: the fiches, the territories, the question, the day that files bear, and the minute when it matters what is open. */
    private static String tag(MultiValueMap<String, String> given, String edition) {
        String question = new TreeMap<>(given).toString();
        ZonedDateTime now = ZonedDateTime.now(PARIS)
                .truncatedTo(question.contains("openNow") ? ChronoUnit.MINUTES : ChronoUnit.DAYS);
        String all = edition + "\n" + question + "\n" + now;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
