package fr.repere.search.query;

import fr.repere.geodata.document.TimeRegion;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * One instant as the index counts the minutes of opening hours: one minute in the block of each {@link TimeRegion}. Two requests of the
 * same minute ask for the same, so that what answers one is kept for the other.
 *
 * @param minutes in the order of the regions
 */
public record OpenMoment(List<Integer> minutes) {

    /** What an instant is on the clocks of all regions. */
    public static OpenMoment at(Instant instant) {
        return new OpenMoment(Arrays.stream(TimeRegion.values())
                .map(region -> minute(instant, region))
                .toList());
    }

    private static int minute(Instant instant, TimeRegion region) {
        ZonedDateTime there = instant.atZone(region.zone());
        int week = PublicHolidays.isHoliday(there.toLocalDate(), region)
                ? region.firstMinute() + TimeRegion.MINUTES_OF_WEEK
                : region.firstMinute();
        int day = there.getDayOfWeek().getValue() - 1;
        return week + day * TimeRegion.MINUTES_OF_DAY + there.getHour() * 60 + there.getMinute();
    }
}
