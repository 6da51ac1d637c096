package fr.repere.search.understanding;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.search.query.TerritoryRegister;
import java.time.Duration;
import java.util.Set;

/**
 * The places of the index of territories, read once and kept. Once a minute, behind the back of a request, the index is asked
 * whether it is still the same edition, and read anew when it is not.
 */
public final class KnownPlaces {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final TerritoryRegister register;
    private final PlaceNames names;
    private final Set<String> words;
    private final LoadingCache<String, PlaceKnowledge> kept;

    KnownPlaces(TerritoryRegister register, PlaceNames names, Set<String> words) {
        this.register = register;
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
        Gazetteer gazetteer = Gazetteer.of(register.all(), names);
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
            return read(register.edition());
        }

        @Override
        public PlaceKnowledge reload(String key, PlaceKnowledge old) {
            String edition = register.edition();
            return edition.equals(old.edition()) ? old : read(edition);
        }
    }
}
