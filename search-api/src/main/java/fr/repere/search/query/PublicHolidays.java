package fr.repere.search.query;

import fr.repere.geodata.document.TimeRegion;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The public holidays of France: the eleven of the Labour Code (L3133-1), those of Alsace-Moselle (L3134-13), the abolition of slavery
 * overseas (L3422-2), and those of collectivities with laws of their own. Kept here because the library that knows holidays of the
 * whole world has neither the abolition days nor Moselle's Good Friday.
 *
 * <p>Good Friday is taken for one in all of Alsace-Moselle, though by law it is where there is a Protestant church; in Saint-Martin
 * and Guyane only days fixed by law count, no carnival.
 */
public final class PublicHolidays {

    private static final Set<MonthDay> EVERYWHERE = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));
    private static final Map<TimeRegion, List<MonthDay>> BY_REGION = Map.ofEntries(
            Map.entry(TimeRegion.ALSACE_MOSELLE, List.of(MonthDay.of(Month.DECEMBER, 26))),
            Map.entry(TimeRegion.GUADELOUPE, List.of(MonthDay.of(Month.MAY, 27))),
            Map.entry(TimeRegion.MARTINIQUE, List.of(MonthDay.of(Month.MAY, 22))),
            Map.entry(TimeRegion.GUYANE, List.of(MonthDay.of(Month.JUNE, 10))),
            Map.entry(TimeRegion.REUNION, List.of(MonthDay.of(Month.DECEMBER, 20))),
            Map.entry(TimeRegion.MAYOTTE, List.of(MonthDay.of(Month.APRIL, 27))),
            Map.entry(TimeRegion.SAINT_BARTHELEMY, List.of(MonthDay.of(Month.OCTOBER, 9))),
            Map.entry(TimeRegion.SAINT_MARTIN, List.of(MonthDay.of(Month.MAY, 28))),
            Map.entry(TimeRegion.WALLIS_ET_FUTUNA, List.of(MonthDay.of(Month.APRIL, 28), MonthDay.of(Month.JULY, 29))),
            Map.entry(TimeRegion.NOUVELLE_CALEDONIE, List.of(MonthDay.of(Month.SEPTEMBER, 24))));

    private PublicHolidays() {}

    /** Whether a day is a public holiday in a region. */
    public static boolean isHoliday(LocalDate day, TimeRegion region) {
        MonthDay date = MonthDay.from(day);
        return EVERYWHERE.contains(date)
                || BY_REGION.getOrDefault(region, List.of()).contains(date)
                || isMovable(day, region);
    }

    /** Easter Monday, Ascension, Whit Monday; Good Friday in Alsace-Moselle. */
    private static boolean isMovable(LocalDate day, TimeRegion region) {
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return afterEaster == 1
                || afterEaster == 39
                || afterEaster == 50
                || afterEaster == -2 && region == TimeRegion.ALSACE_MOSELLE;
    }

    /** Easter Sunday of a year of the Gregorian calendar, by the rule of Oudin (1940): the Sunday after the paschal full moon. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30;
        int fullMoon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, Month.MARCH, 28).plusDays(fullMoon - weekday);
    }
}
