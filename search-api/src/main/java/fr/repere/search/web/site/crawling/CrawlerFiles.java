package fr.repere.search.web.site.crawling;

import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The two texts that stand at the root of a site: what may be visited (RFC 9309), and whom to tell of a weakness (RFC 9116). */
@Controller
class CrawlerFiles {

    private static final Duration KEPT = Duration.ofDays(1);
    /** RFC 9116 recommends less than a year; as long as the site answers, the date moves on by itself. */
    private static final Duration VALID = Duration.ofDays(180);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Frames frames;
    private final Clock clock;

    CrawlerFiles(Frames frames) {
        this.frames = frames;
        this.clock = Clock.systemUTC();
    }

    /** Pages deep inside a result change with every fiche, and whole exports are not pages. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return text("""
                User-agent: *
                Disallow: /*?after=
                Disallow: /*&after=
                Disallow: /api/v1/export
                Disallow: /api/v1/cartography
                Disallow: /api/v1/explain

                Sitemap: %s/sitemap.xml
                """.formatted(frames.of(request).site()));
    }

    /** Without an address to write to there is nothing to say. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security(HttpServletRequest request) {
        Frame frame = frames.of(request);
        String contact = frame.settings()
                .contactAddress()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "repere.site.contact is not set"));
        return text("""
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS), frame.site()));
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(TEXT)
                .body(text);
    }
}
