package fr.repere.search.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.MatchingPlaces;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.query.WhiteQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds the communes that are far from every place that matches. Distances are kept as long as neither fiches nor territories change: another
 * distance, other territories, a table or a map of the same question cost no second look at the places.
 */
@Component
public class WhiteZones implements DisposableBean {

    /** What distances may fill of the memory: dozens of questions with 512 MB. */
    private static final double SHARE_OF_MEMORY = 0.05;
    /** Readings at once: each holds all its places in memory, and one keeps all processors busy. */
    private static final int READINGS = 2;

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final MatchingPlaces places;
    private final TerritoryCache territories;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("white-zones-", 1).factory());
    private final Semaphore readings = new Semaphore(READINGS, true);
    private final Cache<Question, WhiteDistances> kept = Caffeine.newBuilder()
            .maximumWeight((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY))
            .weigher((Question question, WhiteDistances distances) -> distances.bytes())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private volatile Optional<WhiteCommunes> latest = Optional.empty();

    /** All that distances depend on. */
    private record Question(String fiches, String territories, PlacesQuery places) {}

    /** White zones of the fiches and territories of the index. */
    public WhiteZones(MatchingPlaces places, TerritoryCache territories) {
        this.places = places;
        this.territories = territories;
    }

    /**
     * The communes without, summed up as asked.
     *
     * @throws SearchUnavailable when the index does not answer in time, or too many others ask at the same time
     */
    public WhiteResult of(WhiteQuery query) {
        WhiteCommunes communes = communes();
        Question question = new Question(places.edition(), communes.edition(), query.places());
        WhiteDistances distances = kept.get(question, asked -> measured(communes, asked.places()));
        return new WhiteRows(question.fiches() + " " + question.territories(), query, communes, distances).result();
    }

    private WhiteDistances measured(WhiteCommunes communes, PlacesQuery query) {
        try {
            if (!readings.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw SearchUnavailable.because(new TimeoutException("too many white zones at once"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SearchUnavailable.because(e);
        }
        try {
            return WhiteDistances.of(communes, places.of(query), workers);
        } finally {
            readings.release();
        }
    }

    private WhiteCommunes communes() {
        String edition = territories.edition();
        WhiteCommunes communes = latest.filter(known -> known.edition().equals(edition))
                .orElseGet(() -> new WhiteCommunes(edition, territories.all()));
        latest = Optional.of(communes);
        return communes;
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
