package fr.repere.indexer.projection;

import static fr.repere.geodata.document.TimeRegion.MINUTES_OF_BLOCK;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.geodata.document.hours.OpenWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When one of the places of a fiche is open. A fiche states it as soon as one of its places states hours that a week can hold; places
 * without hours say nothing.
 */
final class OpenHours {

    /** Reading hours takes some fifty microseconds, and most places share theirs with many others. */
    private static final int REMEMBERED = 5_000;

    private final Cache<String, Optional<OpenWeek>> weeks =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    List<OpenDocument> of(List<PlaceDocument> places) {
        Map<TimeRegion, BitSet> openByRegion = new TreeMap<>();
        for (PlaceDocument place : places) {
            week(place.openingHours())
                    .ifPresent(week -> openByRegion
                            .computeIfAbsent(
                                    TimeRegion.of(place.commune(), place.departement()),
                                    region -> new BitSet(MINUTES_OF_BLOCK))
                            .or(week.minutes()));
        }
        List<OpenDocument> times = new ArrayList<>();
        openByRegion.forEach((region, minutes) -> addRuns(times, minutes, region.firstMinute()));
        return times.isEmpty() && !openByRegion.isEmpty() ? List.of(OpenDocument.NEVER) : times;
    }

    private Optional<OpenWeek> week(@Nullable String hours) {
        return hours == null ? Optional.empty() : weeks.get(hours, OpenWeek::read);
    }

    private static void addRuns(List<OpenDocument> times, BitSet minutes, int first) {
        for (int from = minutes.nextSetBit(0); from >= 0; ) {
            int to = minutes.nextClearBit(from);
            times.add(new OpenDocument(first + from, first + to - 1));
            from = minutes.nextSetBit(to);
        }
    }
}
