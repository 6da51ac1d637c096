package fr.repere.search.understanding;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.search.place.TerritoryCache;
import java.time.Duration;
import java.util.Set;

/**
 * What can be known of the territories by their names, worked out once for an edition of them. Behind the back of a request, their
 * cache is asked whether it still has the same edition.
 */
public final class KnownPlaces {

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final TerritoryCache territories;
    private final PlaceNames names;
    private final Set<String> words;
    private final LoadingCache<String, PlaceKnowledge> kept;

    KnownPlaces(TerritoryCache territories, PlaceNames names, Set<String> words) {
        this.territories = territories;
        this.names = names;
        this.words = words;
        this.kept = Caffeine.newBuilder().refreshAfterWrite(LOOKED_AT_EVERY).build(new Reading());
    }

    /** Every territory by its names. */
    public Gazetteer gazetteer() {
        return current().gazetteer();
    }

    PlaceKnowledge current() {
        return kept.get(ALL);
    }

    private PlaceKnowledge read(String edition) {
        Gazetteer gazetteer = Gazetteer.of(territories.all(), names);
        Announcements announcements = new Announcements();
        OrdinaryNames ordinary = new OrdinaryNames();
        return new PlaceKnowledge(
                edition,
                gazetteer,
                new PlaceFinder(gazetteer, announcements, ordinary, words),
                new MisspeltPlaces(gazetteer, announcements, ordinary, words),
                new PlaceCompletion(gazetteer));
    }

    private final class Reading implements CacheLoader<String, PlaceKnowledge> {

        @Override
        public PlaceKnowledge load(String key) {
            return read(territories.edition());
        }

        @Override
        public PlaceKnowledge reload(String key, PlaceKnowledge old) {
            String edition = territories.edition();
            return edition.equals(old.edition()) ? old : read(edition);
        }
    }
}
