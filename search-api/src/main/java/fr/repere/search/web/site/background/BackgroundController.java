package fr.repere.search.web.site.background;

import fr.repere.search.query.TerritoryKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Hands the outlines to the maps of pages; {@code js/map/outlines.mjs} reads them. */
@RestController
class BackgroundController {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Outlines outlines;

    BackgroundController(Outlines outlines) {
        this.outlines = outlines;
    }

    @GetMapping(path = "/site-data/departements.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Outlines.Made> departements(WebRequest request) {
        return answer(TerritoryKind.DEPARTEMENT, request);
    }

    @GetMapping(path = "/site-data/regions.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Outlines.Made> regions(WebRequest request) {
        return answer(TerritoryKind.REGION, request);
    }

    private @Nullable ResponseEntity<Outlines.Made> answer(TerritoryKind kind, WebRequest request) {
        Outlines.Made made = outlines.current(kind);
        if (request.checkNotModified(
                "W/\"steps-" + Integer.toHexString(made.edition().hashCode()) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_DAY).cachePublic())
                .body(made);
    }
}
