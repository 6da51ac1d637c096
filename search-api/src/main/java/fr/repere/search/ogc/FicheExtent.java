package fr.repere.search.ogc;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.repere.search.query.FicheItems;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What all fiches span: asked for again after a minute at the earliest, because every list of collections shows it. */
@Component
class FicheExtent {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final LoadingCache<String, Optional<Extent>> kept;

    FicheExtent(FicheItems items) {
        this.kept = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> {
            FicheItems.Extent extent = items.extent();
            return Extent.of(extent.positions(), extent.firstChange(), extent.lastChange());
        });
    }

    /** What they span; nothing when there are none. */
    Optional<Extent> of() {
        return kept.get(ALL);
    }
}
