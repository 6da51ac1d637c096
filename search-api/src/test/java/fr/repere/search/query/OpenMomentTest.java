package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.TimeRegion;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenMomentTest {

    private static final int DAY = 24 * 60;
    private static final int HOLIDAYS = 7 * DAY;

    private static int minute(String instant, TimeRegion region) {
        return OpenMoment.at(Instant.parse(instant)).minutes().get(region.ordinal()) - region.firstMinute();
    }

    @ParameterizedTest
    @CsvSource({
        // Monday 12 January 2026, winter time; 13 July 2026, summer time
        "2026-01-12T08:30:00Z, METROPOLE,      0, 570",
        "2026-07-13T08:30:00Z, METROPOLE,      0, 630",
        "2026-01-12T08:30:00Z, REUNION,        0, 750",
        "2026-07-13T08:30:00Z, REUNION,        0, 750",
        "2026-01-12T08:30:00Z, MAYOTTE,        0, 690",
        "2026-01-12T08:30:00Z, GUADELOUPE,     0, 270",
        "2026-07-13T08:30:00Z, GUADELOUPE,     0, 270",
        "2026-01-12T08:30:00Z, SAINT_MARTIN,   0, 270",
        "2026-01-12T08:30:00Z, GUYANE,         0, 330",
        "2026-01-12T08:30:00Z, POLYNESIE,      6, 1350",
        "2026-01-12T08:30:00Z, MARQUISES,      6, 1380",
        "2026-01-12T08:30:00Z, NOUVELLE_CALEDONIE, 0, 1170",
        "2026-01-12T08:30:00Z, SAINT_PIERRE_ET_MIQUELON, 0, 330",
        // midnight: one instant, two days
        "2026-01-11T22:59:59Z, METROPOLE,      6, 1439",
        "2026-01-11T23:00:00Z, METROPOLE,      0, 0",
        "2026-01-11T23:00:00Z, REUNION,        0, 180",
        "2026-01-11T23:00:00Z, GUADELOUPE,     6, 1140"
    })
    void an_instant_is_another_minute_of_the_week_in_each_region(
            String instant, TimeRegion region, int day, int minuteOfDay) {
        assertThat(minute(instant, region)).isEqualTo(day * DAY + minuteOfDay);
    }

    @ParameterizedTest
    @CsvSource({
        // 1 May 2026, a Friday, everywhere; it begins and ends at another instant overseas
        "2026-05-01T10:00:00Z, METROPOLE,  4, 720",
        "2026-05-01T10:00:00Z, REUNION,    4, 840",
        "2026-04-30T22:30:00Z, METROPOLE,  4, 30",
        "2026-05-02T01:00:00Z, GUADELOUPE, 4, 1260",
        // the abolition of slavery
        "2026-05-27T16:00:00Z, GUADELOUPE, 2, 720",
        "2026-05-22T16:00:00Z, MARTINIQUE, 4, 720",
        "2026-06-10T15:00:00Z, GUYANE,     2, 720",
        "2026-12-20T08:00:00Z, REUNION,    6, 720",
        "2026-04-27T09:00:00Z, MAYOTTE,    0, 720",
        // Alsace-Moselle: Good Friday, St Stephen
        "2026-04-03T10:00:00Z, ALSACE_MOSELLE, 4, 720",
        "2026-12-26T11:00:00Z, ALSACE_MOSELLE, 5, 720"
    })
    void on_a_public_holiday_it_is_a_minute_of_the_week_of_holidays(
            String instant, TimeRegion region, int day, int minuteOfDay) {
        assertThat(minute(instant, region)).isEqualTo(HOLIDAYS + day * DAY + minuteOfDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-27T10:00:00Z, METROPOLE",
        "2026-12-20T10:00:00Z, GUADELOUPE",
        "2026-04-03T10:00:00Z, METROPOLE",
        "2026-12-26T11:00:00Z, REUNION",
        "2026-05-02T01:00:00Z, METROPOLE",
        "2026-04-05T10:00:00Z, METROPOLE"
    })
    void a_holiday_of_one_region_is_an_ordinary_day_of_another(String instant, TimeRegion region) {
        assertThat(minute(instant, region)).isLessThan(HOLIDAYS);
    }

    @Test
    void all_instants_of_a_minute_ask_for_the_same() {
        assertThat(OpenMoment.at(Instant.parse("2026-01-12T08:30:59.999Z")))
                .isEqualTo(OpenMoment.at(Instant.parse("2026-01-12T08:30:00Z")))
                .isNotEqualTo(OpenMoment.at(Instant.parse("2026-01-12T08:31:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "1961, 04-02", "1974, 04-14", "1981, 04-19", "2000, 04-23", "2008, 03-23", "2011, 04-24", "2019, 04-21",
        "2024, 03-31", "2025, 04-20", "2026, 04-05", "2027, 03-28", "2038, 04-25", "2049, 04-18", "2076, 04-19"
    })
    void easter_is_when_the_church_says(int year, String date) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(LocalDate.parse(year + "-" + date));
    }

    @Test
    void metropolitan_france_has_eleven_holidays_a_year() {
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(day -> PublicHolidays.isHoliday(day, TimeRegion.METROPOLE)))
                .hasSize(11);
    }
}
