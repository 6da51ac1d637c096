package fr.repere.search.wording;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.document.hours.OpenWeek;
import fr.repere.search.query.OpenState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A week of opening hours as a table of days, and whether a place is open now, in the words of a language. */
public final class WeekWords {

    private static final int DAYS = 7;

    private final Messages messages;
    private final Language language;
    private final HoursWords words;

    /** Words of a language. */
    public WeekWords(Vocabulary vocabulary, Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.words = new HoursWords(vocabulary, messages, language);
    }

    /** Days that have the same hours. */
    public record Line(String days, String hours) {}

    /** A week, Monday first; nothing when a table would leave out what the hours say besides: remarks, hours of holidays. */
    public Optional<List<Line>> table(String openingHours) {
        return openingHours.contains("\"")
                ? Optional.empty()
                : OpenWeek.read(openingHours).flatMap(this::table);
    }

    private Optional<List<Line>> table(OpenWeek week) {
        boolean closedOnHolidays = week.minutes().nextSetBit(TimeRegion.MINUTES_OF_WEEK) < 0;
        boolean sameOnHolidays = week.minutes()
                .get(0, TimeRegion.MINUTES_OF_WEEK)
                .equals(week.minutes().get(TimeRegion.MINUTES_OF_WEEK, TimeRegion.MINUTES_OF_BLOCK));
        if (!closedOnHolidays && !sameOnHolidays) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (int day = 0; day < DAYS; ) {
            String hours = hours(week, day);
            int last = day;
            while (last + 1 < DAYS && hours(week, last + 1).equals(hours)) {
                last++;
            }
            lines.add(new Line(days(day, last), hours));
            day = last + 1;
        }
        if (closedOnHolidays) {
            lines.add(new Line(messages.of(language, "hours.holidays"), messages.of(language, "hours.closed")));
        }
        return Optional.of(lines);
    }

    private String days(int first, int last) {
        return switch (last - first) {
            case 0 -> words.day(first);
            case 1 -> words.day(first) + messages.of(language, "hours.and") + " " + words.day(last);
            default -> words.day(first) + " – " + words.day(last);
        };
    }

    /** The times that begin on a day; what goes on past midnight belongs to the day before, unless it is a day or more. */
    private String hours(OpenWeek week, int day) {
        int midnight = day * TimeRegion.MINUTES_OF_DAY;
        List<String> spans = new ArrayList<>();
        for (int minute = 0; minute < TimeRegion.MINUTES_OF_DAY; minute++) {
            boolean begins = week.isOpen(midnight + minute, false)
                    && (!week.isOpen(Math.floorMod(midnight + minute - 1, TimeRegion.MINUTES_OF_WEEK), false)
                            || minute == 0 && length(week, midnight) >= TimeRegion.MINUTES_OF_DAY);
            if (begins) {
                int end = minute + Math.min(length(week, midnight + minute), TimeRegion.MINUTES_OF_DAY);
                spans.add(time(minute) + "–" + time(end));
            }
        }
        return spans.isEmpty()
                ? messages.of(language, "hours.closed")
                : spans.stream().collect(Collectors.joining(messages.of(language, "hours.and") + " "));
    }

    private static int length(OpenWeek week, int from) {
        int length = 0;
        while (length < TimeRegion.MINUTES_OF_WEEK
                && week.isOpen((from + length) % TimeRegion.MINUTES_OF_WEEK, false)) {
            length++;
        }
        return length;
    }

    private String time(int minute) {
        int ofDay = minute > TimeRegion.MINUTES_OF_DAY ? minute - TimeRegion.MINUTES_OF_DAY : minute;
        return words.time(ofDay / 60, ofDay % 60);
    }

    /** Whether it is open, and until or from when: « Ouvert maintenant, ferme à 17 h ». */
    public String now(OpenState state) {
        Optional<LocalDateTime> change = state.change();
        if (change.isEmpty()) {
            return messages.of(language, state.open() ? "hours.now.always" : "hours.now.closed");
        }
        LocalDateTime at = change.get();
        String time = words.time(at.getHour(), at.getMinute());
        LocalDate today = state.now().toLocalDate();
        boolean soon = at.isBefore(state.now().plusDays(1));
        if (state.open()) {
            return soon ? messages.of(language, "hours.now.closes", time) : messages.of(language, "hours.now.open");
        }
        if (at.toLocalDate().equals(today)) {
            return messages.of(language, "hours.now.opens.today", time);
        }
        return at.toLocalDate().equals(today.plusDays(1))
                ? messages.of(language, "hours.now.opens.tomorrow", time)
                : messages.of(
                        language, "hours.now.opens", words.day(at.getDayOfWeek().getValue() - 1), time);
    }
}
