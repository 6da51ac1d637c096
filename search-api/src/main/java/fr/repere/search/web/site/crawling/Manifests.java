package fr.repere.search.web.site.crawling;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.site.Frames;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.wording.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One manifest a language, so that an installed site opens in the language that it was installed in. */
@SitePage
class Manifests {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final Frames frames;
    private final Messages messages;

    Manifests(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/site.webmanifest")
    ResponseEntity<Manifest> manifest(@PathVariable Language language, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(MANIFEST)
                .body(Manifest.of(frames.of(request), messages.of(language, "frame.tagline")));
    }
}
