package fr.repere.search.web.site.widget;

import fr.repere.search.web.site.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script of other people's pages, at an address that never changes; so browsers ask for it again after an hour. */
@Controller
class WidgetScript {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Frames frames;

    WidgetScript(Frames frames) {
        this.frames = frames;
    }

    @GetMapping(WidgetCode.SCRIPT)
    ResponseEntity<Resource> script(HttpServletRequest request) {
        String built = frames.of(request).asset("widget.js");
        // The name of what was built changes with its content.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(JAVASCRIPT)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .eTag("W/\"" + built.replaceAll("[^A-Za-z0-9]", "") + "\"")
                .body(new ClassPathResource("static" + built));
    }
}
