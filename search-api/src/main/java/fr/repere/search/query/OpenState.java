package fr.repere.search.query;

import fr.repere.geodata.document.TimeRegion;
import fr.repere.geodata.document.hours.OpenWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether a place is open at an instant, on the clocks and with the public holidays of where it is.
 *
 * @param now what its clocks show
 * @param change when it closes, or opens; nothing when that is not within eight days
 * @param holiday whether today is a public holiday there
 */
public record OpenState(boolean open, LocalDateTime now, Optional<LocalDateTime> change, boolean holiday) {

    private static final int DAYS_AHEAD = 8;

    /** The state of a place with these hours. */
    public static OpenState of(OpenWeek week, TimeRegion region, Instant instant) {
        LocalDateTime now = instant.atZone(region.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        boolean open = isOpen(week, region, now);
        return new OpenState(
                open, now, change(week, region, now, open), PublicHolidays.isHoliday(now.toLocalDate(), region));
    }

    private static Optional<LocalDateTime> change(
            OpenWeek week, TimeRegion region, LocalDateTime now, boolean openNow) {
        LocalDate last = now.toLocalDate().plusDays(DAYS_AHEAD);
        LocalDateTime minute = now;
        for (LocalDate day = now.toLocalDate(); day.isBefore(last); day = day.plusDays(1)) {
            boolean holiday = PublicHolidays.isHoliday(day, region);
            for (; minute.toLocalDate().equals(day); minute = minute.plusMinutes(1)) {
                if (week.isOpen(ofWeek(minute), holiday) != openNow) {
                    return Optional.of(minute);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(OpenWeek week, TimeRegion region, LocalDateTime minute) {
        return week.isOpen(ofWeek(minute), PublicHolidays.isHoliday(minute.toLocalDate(), region));
    }

    private static int ofWeek(LocalDateTime minute) {
        int day = minute.getDayOfWeek().getValue() - 1;
        return day * TimeRegion.MINUTES_OF_DAY + minute.getHour() * 60 + minute.getMinute();
    }
}
