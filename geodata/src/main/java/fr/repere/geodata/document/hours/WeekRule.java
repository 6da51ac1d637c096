package fr.repere.geodata.document.hours;

import static fr.repere.geodata.document.TimeRegion.MINUTES_OF_DAY;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code opening_hours} that holds every week of the year.
 *
 * @param days Monday is 0
 * @param holidays which public holidays it holds on
 * @param times minutes after the beginning of the day, at most two days of them
 */
record WeekRule(BitSet days, Holidays holidays, BitSet times, boolean wholeDay, State state, Join join) {

    private static final int DAYS = 7;

    /** What a rule says of its time. */
    enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** How a rule relates to those before it. */
    enum Join {
        REPLACES,
        ADDS,
        FALLS_BACK
    }

    /** Public holidays that a rule holds on. */
    enum Holidays {
        /** All of them: {@code PH}, or {@code Mo,PH}. */
        ALL,
        /** Those that fall on its days of the week, and nothing but them: {@code PH Mo-Fr}. */
        ONLY_ON_ITS_DAYS,
        /** Those that fall on its days of the week, as on any other day: {@code Mo-Fr}. */
        LIKE_ITS_DAYS
    }

    /** The rule, unless it depends on something that a week does not have. */
    static Optional<WeekRule> of(Rule rule) {
        List<WeekDayRange> days = orEmpty(rule.getDays());
        List<Holiday> holidays = orEmpty(rule.getHolidays());
        List<TimeSpan> times = orEmpty(rule.getTimes());
        boolean seasonal = !orEmpty(rule.getYears()).isEmpty()
                || !orEmpty(rule.getWeeks()).isEmpty()
                || !orEmpty(rule.getDates()).isEmpty();
        if (seasonal
                || !days.stream().allMatch(WeekRule::isEveryWeek)
                || !holidays.stream().allMatch(WeekRule::isPublic)
                || !times.stream().allMatch(WeekRule::isOfClock)) {
            return Optional.empty();
        }
        return Optional.of(new WeekRule(
                days(days, holidays),
                holidays(days, holidays),
                minutes(times),
                times.isEmpty(),
                state(rule.getModifier()),
                rule.isFallBack() ? Join.FALLS_BACK : rule.isAdditive() ? Join.ADDS : Join.REPLACES));
    }

    /** Whether it has something to say of a day of the week, ordinary or a public holiday. */
    boolean holdsOn(int day, boolean holiday) {
        return holiday
                ? holidays == Holidays.ALL || days.get(day)
                : holidays != Holidays.ONLY_ON_ITS_DAYS && days.get(day);
    }

    /** Changes what is open on a day on which it holds. Closing some hours leaves the others of the day as they were. */
    void apply(BitSet open) {
        boolean replaces = join == Join.REPLACES && state != State.CLOSED;
        boolean closesDay = state == State.CLOSED && wholeDay && join != Join.FALLS_BACK;
        if (replaces || closesDay) {
            open.clear();
        }
        if (state == State.OPEN) {
            open.or(times);
        } else if (join != Join.FALLS_BACK) {
            open.andNot(times);
        }
    }

    /** Whether it states that something is closed. */
    boolean closes() {
        return state == State.CLOSED;
    }

    private static boolean isEveryWeek(WeekDayRange range) {
        return orEmpty(range.getNths()).isEmpty() && range.getOffset() == 0;
    }

    private static boolean isPublic(Holiday holiday) {
        return holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0;
    }

    private static boolean isOfClock(TimeSpan span) {
        return span.getStartEvent() == null
                && span.getEndEvent() == null
                && !span.isOpenEnded()
                && span.getInterval() == 0
                && span.getStart() >= 0
                && span.getEnd() > span.getStart();
    }

    /** A rule that names no day holds on all; one that names public holidays alone, on no ordinary day. */
    private static BitSet days(List<WeekDayRange> ranges, List<Holiday> holidays) {
        BitSet days = new BitSet(DAYS);
        if (ranges.isEmpty() && holidays.isEmpty()) {
            days.set(0, DAYS);
        }
        for (WeekDayRange range : ranges) {
            int first = range.getStartDay().ordinal();
            WeekDay end = range.getEndDay();
            int length = end == null ? 0 : Math.floorMod(end.ordinal() - first, DAYS);
            for (int i = 0; i <= length; i++) {
                days.set((first + i) % DAYS);
            }
        }
        return days;
    }

    private static Holidays holidays(List<WeekDayRange> days, List<Holiday> holidays) {
        if (holidays.isEmpty()) {
            return Holidays.LIKE_ITS_DAYS;
        }
        boolean amongDays = days.isEmpty() || holidays.stream().anyMatch(Holiday::getUseAsWeekDay);
        return amongDays ? Holidays.ALL : Holidays.ONLY_ON_ITS_DAYS;
    }

    private static BitSet minutes(List<TimeSpan> spans) {
        BitSet minutes = new BitSet(2 * MINUTES_OF_DAY);
        if (spans.isEmpty()) {
            minutes.set(0, MINUTES_OF_DAY);
        }
        spans.forEach(span -> minutes.set(span.getStart(), Math.min(span.getEnd(), 2 * MINUTES_OF_DAY)));
        return minutes;
    }

    /** A remark without « open » makes a time unknown: it says that something must be asked first. */
    private static State state(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return State.OPEN;
        }
        Modifier word = modifier.getModifier();
        if (word == null) {
            return modifier.getComment() == null ? State.OPEN : State.UNKNOWN;
        }
        return switch (word) {
            case OPEN -> State.OPEN;
            case CLOSED, OFF -> State.CLOSED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
