package fr.repere.search.web.site.background;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Hands the outlines to the maps of pages: {@code {"departement:21": [[[lon, lat], …], …], …}}. */
@RestController
class BackgroundController {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final DepartementLines lines;

    BackgroundController(DepartementLines lines) {
        this.lines = lines;
    }

    @GetMapping(path = "/site-data/departements.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Map<String, List<List<double[]>>>> departements(WebRequest request) {
        DepartementLines.Made made = lines.current();
        if (request.checkNotModified("W/\"" + Integer.toHexString(made.edition().hashCode()) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_DAY).cachePublic())
                .body(made.rings());
    }
}
