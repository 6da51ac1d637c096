package fr.repere.indexer.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.TimeRegion;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening hours as OpenStreetMap reads them, minute by minute. A time such as {@code PH Mo 09:00} is that of a Monday that is a holiday. */
class OpenHoursTest {

    private static final Pattern TIME = Pattern.compile("(PH )?(Mo|Tu|We|Th|Fr|Sa|Su) (\\d\\d):(\\d\\d)");
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private final OpenHours hours = new OpenHours();

    private static PlaceDocument place(@Nullable String commune, String departement, @Nullable String openingHours) {
        return new PlaceDocument(
                null, null, null, commune, null, departement, null, null, null, null, openingHours, false);
    }

    private List<OpenDocument> times(String openingHours) {
        return hours.of(List.of(place(null, "21", openingHours)));
    }

    private static boolean isOpen(List<OpenDocument> times, TimeRegion region, String time) {
        Matcher parts = TIME.matcher(time);
        assertThat(parts.matches()).as(time).isTrue();
        int minute = region.firstMinute()
                + (parts.group(1) == null ? 0 : TimeRegion.MINUTES_OF_WEEK)
                + DAYS.indexOf(parts.group(2)) * TimeRegion.MINUTES_OF_DAY
                + Integer.parseInt(parts.group(3)) * 60
                + Integer.parseInt(parts.group(4));
        return times.stream().anyMatch(open -> open.gte() <= minute && minute <= open.lte());
    }

    private static List<String> list(@Nullable String times) {
        return times == null ? List.of() : Arrays.asList(times.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            # hours                                    ¦ open                                   ¦ closed
            Mo-Fr 09:00-12:00,14:00-17:00              ¦ Mo 09:00, Mo 11:59, Fr 16:59           ¦ Mo 08:59, Mo 12:00, Mo 13:00, Fr 17:00, Sa 10:00
            24/7                                       ¦ Mo 00:00, Su 23:59, PH We 12:00        ¦
            Sa-Mo 10:00-11:00                          ¦ Sa 10:00, Su 10:00, Mo 10:00           ¦ Tu 10:00, Fr 10:00
            09:00-12:00                                ¦ Mo 09:00, Su 09:00, PH Su 09:00        ¦ Mo 13:00
            Mo-Fr                                      ¦ Mo 00:00, Fr 23:59                     ¦ Sa 00:00
            Mo 00:00-24:00                             ¦ Mo 00:00, Mo 23:59                     ¦ Tu 00:00
            # a later rule replaces the day, an additional one adds to it, closing takes away what it names
            Mo-Fr 09:00-17:00; We 14:00-16:00          ¦ We 14:00, Tu 10:00                     ¦ We 10:00, We 16:00
            Mo-Fr 09:00-12:00, We 14:00-16:00          ¦ We 10:00, We 14:00                     ¦ Tu 14:00
            Mo-Fr 09:00-17:00; We off                  ¦ Tu 10:00                               ¦ We 10:00
            Mo-Fr 09:00-17:00; Tu 12:00-13:00 off      ¦ Tu 11:59, Tu 13:00                     ¦ Tu 12:30
            Mo 08:00-12:00 || "sur rendez-vous"        ¦ Mo 08:00                               ¦ Mo 14:00, Tu 08:00
            Mo 08:00-12:00 || Mo-Fr 10:00-14:00        ¦ Mo 09:00, Mo 13:00, Tu 11:00           ¦ Tu 09:00, Mo 15:00
            # past midnight: hours belong to the day that they begin on
            Fr 22:00-02:00                             ¦ Fr 22:00, Fr 23:59, Sa 00:00, Sa 01:59 ¦ Fr 21:59, Fr 01:00, Sa 02:00
            Su 22:00-02:00                             ¦ Su 23:00, Mo 01:00                     ¦ Mo 02:00, Su 01:00
            Fr 22:00-02:00; Sa off                     ¦ Sa 01:00                               ¦ Sa 12:00, Sa 22:00
            # public holidays: an ordinary day unless a rule names them
            Mo-Fr 09:00-17:00                          ¦ PH Mo 10:00                            ¦ PH Su 10:00
            Mo-Fr 09:00-17:00; PH off                  ¦ Mo 10:00                               ¦ PH Mo 10:00
            Mo-Fr 08:00-18:00; PH 10:00-12:00          ¦ Mo 08:00, PH Mo 11:00, PH Su 11:00     ¦ PH Mo 09:00, PH Mo 12:00, Su 11:00
            Mo-Sa,PH 10:00-12:00                       ¦ Mo 10:00, PH Mo 10:00, PH Su 10:00     ¦ Su 10:00
            PH Mo-Fr 10:00-12:00                       ¦ PH Mo 10:00                            ¦ Mo 10:00, PH Su 10:00
            Fr 22:00-02:00; PH off                     ¦ PH Sa 01:00, Sa 01:00                  ¦ PH Fr 23:00
            # closed for good is stated, and what must be asked for is not open
            Mo-Su off                                  ¦                                        ¦ Mo 10:00, PH Mo 10:00
            Mo 09:00-12:00; Tu 09:00-12:00 "sur appel" ¦ Mo 09:00                               ¦ Tu 09:00
            Mo 09:00-12:00; Tu 09:00-12:00 unknown     ¦ Mo 09:00                               ¦ Tu 09:00
            Mo 09:00-12:00 open "sonner"               ¦ Mo 09:00                               ¦ Tu 09:00""")
    void hours_are_open_when_openstreetmap_says_so(
            String openingHours, @Nullable String open, @Nullable String closed) {
        List<OpenDocument> times = times(openingHours);
        assertThat(times).isNotEmpty();
        list(open)
                .forEach(time -> assertThat(isOpen(times, TimeRegion.METROPOLE, time))
                        .as(time)
                        .isTrue());
        list(closed)
                .forEach(time -> assertThat(isOpen(times, TimeRegion.METROPOLE, time))
                        .as(time)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jul-Aug off; Mo-Fr 09:00-12:00",
                "2026 Mo 10:00-12:00",
                "week 1-20 Mo 10:00-12:00",
                "easter off",
                "Dec 25 off; 09:00-12:00",
                "SH Mo 10:00-12:00",
                "Mo-Fr 09:00-12:00; SH off",
                "We[1] 10:00-11:00",
                "PH +1 day off; Mo 09:00-12:00",
                "sunrise-sunset",
                "Mo 18:00+",
                "Mo 10:00",
                "10:00-16:00/01:30",
                "\"sur rendez-vous\"",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
                "Mo-Fr unknown",
                "du lundi au vendredi",
                ""
            })
    void what_one_week_cannot_hold_is_not_stated_rather_than_guessed(String openingHours) {
        assertThat(times(openingHours)).isEmpty();
    }

    @Test
    void a_place_keeps_the_time_of_its_region() {
        List<OpenDocument> times = hours.of(List.of(
                place("97411", "974", "Mo 08:00-09:00"),
                place("67482", "67", "Tu 08:00-09:00"),
                place("98731", "987", "We 08:00-09:00")));
        assertThat(isOpen(times, TimeRegion.REUNION, "Mo 08:00")).isTrue();
        assertThat(isOpen(times, TimeRegion.METROPOLE, "Mo 08:00")).isFalse();
        assertThat(isOpen(times, TimeRegion.ALSACE_MOSELLE, "Tu 08:00")).isTrue();
        assertThat(isOpen(times, TimeRegion.MARQUISES, "We 08:00")).isTrue();
    }

    @Test
    void a_fiche_is_open_when_one_of_its_places_is_and_places_without_hours_say_nothing() {
        List<OpenDocument> times = hours.of(List.of(
                place(null, "21", "Mo 08:00-10:00"), place(null, "21", null), place(null, "21", "Mo 09:00-12:00")));
        assertThat(times).contains(new OpenDocument(8 * 60, 12 * 60 - 1)).hasSize(2);
        assertThat(hours.of(List.of(place(null, "21", null)))).isEmpty();
        assertThat(hours.of(List.of())).isEmpty();
    }

    @Test
    void closed_for_good_is_stated_by_a_minute_that_never_comes() {
        assertThat(times("off")).containsExactly(OpenDocument.NEVER);
    }

    @Test
    void blocks_of_regions_do_not_overlap() {
        assertThat(Arrays.stream(TimeRegion.values()).map(TimeRegion::firstMinute))
                .doesNotHaveDuplicates()
                .allMatch(first -> first % TimeRegion.MINUTES_OF_BLOCK == 0);
    }
}
