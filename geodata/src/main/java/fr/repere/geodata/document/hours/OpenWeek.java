package fr.repere.geodata.document.hours;

import static fr.repere.geodata.document.TimeRegion.MINUTES_OF_BLOCK;
import static fr.repere.geodata.document.TimeRegion.MINUTES_OF_DAY;
import static fr.repere.geodata.document.TimeRegion.MINUTES_OF_WEEK;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The minutes of a week in which a place is open, by its {@code opening_hours} as OpenStreetMap reads them: a rule after {@code ;}
 * replaces what earlier ones say of its days, one after {@code ,} adds to it, one after {@code ||} holds where the others are closed;
 * {@code off} takes away; hours belong to the day on which they begin.
 *
 * <p>The week stands there twice: as ordinary days, and as it would be if its days were public holidays. As OpenStreetMap has it, a
 * public holiday is an ordinary day of the week unless a rule names {@code PH}: nothing is guessed for those who left it out. What
 * is open past midnight takes the day before for an ordinary one.
 *
 * <p>Hours that one week cannot hold are not read at all: dates, months, weeks, years, school holidays, first Mondays, sunsets, open ends.
 * Unknown hours, such as those that bear a remark only (« sur rendez-vous »), are not open; if there are no others, nothing is stated.
 */
public record OpenWeek(BitSet minutes) {

    /** Whether the hours are written as OpenStreetMap writes them, also when a week cannot hold them. */
    public static boolean isReadable(String hours) {
        return !parsed(hours).isEmpty();
    }

    /** Whether it is open in a minute of an ordinary week, or of a week of public holidays; Monday 00:00 is minute 0. */
    public boolean isOpen(int minute, boolean holiday) {
        return minutes.get(holiday ? MINUTES_OF_WEEK + minute : minute);
    }

    /** What the hours say of a week, when they say it. */
    public static Optional<OpenWeek> read(String hours) {
        List<WeekRule> rules = new ArrayList<>();
        for (Rule rule : parsed(hours)) {
            Optional<WeekRule> ofWeek = WeekRule.of(rule);
            if (ofWeek.isEmpty()) {
                return Optional.empty();
            }
            rules.add(ofWeek.get());
        }
        BitSet minutes = new BitSet(MINUTES_OF_BLOCK);
        for (int day = 0; day < 7; day++) {
            addOrdinary(minutes, day, openOn(day, false, rules));
            addHoliday(minutes, day, openOn(day, true, rules));
        }
        boolean stated = !minutes.isEmpty() || rules.stream().anyMatch(WeekRule::closes);
        return stated ? Optional.of(new OpenWeek(minutes)) : Optional.empty();
    }

    private static List<Rule> parsed(String hours) {
        if (hours.isBlank()) {
            return List.of();
        }
        try {
            byte[] bytes = hours.getBytes(StandardCharsets.UTF_8);
            return new OpeningHoursParser(new ByteArrayInputStream(bytes)).rules(false);
        } catch (OpeningHoursParseException malformed) {
            return List.of();
        }
    }

    /** Minutes from the beginning of the day, beyond its end where it is open past midnight. */
    private static BitSet openOn(int day, boolean holiday, List<WeekRule> rules) {
        BitSet open = new BitSet(2 * MINUTES_OF_DAY);
        rules.stream().filter(rule -> rule.holdsOn(day, holiday)).forEach(rule -> rule.apply(open));
        return open;
    }

    private static void addOrdinary(BitSet minutes, int day, BitSet open) {
        open.stream().forEach(minute -> minutes.set((day * MINUTES_OF_DAY + minute) % MINUTES_OF_WEEK));
        open.stream()
                .filter(minute -> minute >= MINUTES_OF_DAY)
                .forEach(minute -> minutes.set(MINUTES_OF_WEEK + (day * MINUTES_OF_DAY + minute) % MINUTES_OF_WEEK));
    }

    private static void addHoliday(BitSet minutes, int day, BitSet open) {
        open.stream()
                .filter(minute -> minute < MINUTES_OF_DAY)
                .forEach(minute -> minutes.set(MINUTES_OF_WEEK + day * MINUTES_OF_DAY + minute));
    }
}
