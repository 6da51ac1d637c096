package fr.repere.geodata.importing.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.line.Remarks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private final Remarks remarks = new Remarks();

    @Test
    void equal_days_in_a_row_come_together() {
        Map<String, String> week = Map.of(
                "Mo", "13:30 - 17:00",
                "Tu", "09:00 - 12:00 / 13:30 - 17:00",
                "We", "09:00 - 12:00 / 13:30 - 17:00",
                "Th", "09:00 - 12:00 / 13:30 - 17:00",
                "Sa", "9h - 12h30");
        assertThat(OpeningHours.compose(week, "hours", remarks))
                .isEqualTo("Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Sa 09:00-12:30");
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void midnight_to_midnight_means_closed_and_overlaps_are_joined() {
        Map<String, String> day = Map.of("Mo", "00:00 - 00:00 / 09:00 - 11:00 / 11:00 - 12:00 / 09:30 - 16:00");
        assertThat(OpeningHours.compose(day, "hours", remarks)).isEqualTo("Mo 09:00-16:00");
    }

    @Test
    void a_day_that_is_not_understood_is_dropped_with_a_remark_and_the_others_stay() {
        Map<String, String> week = Map.of("Mo", "sur rendez-vous", "Tu", "17:00 - 09:00", "We", "09:00 - 12:00");
        assertThat(OpeningHours.compose(week, "hours", remarks)).isEqualTo("We 09:00-12:00");
        assertThat(remarks.list()).hasSize(2);
    }

    @Test
    void hours_in_openstreetmap_syntax_are_kept_as_they_are_and_others_dropped() {
        assertThat(OpeningHours.osm("Mo-Fr 09:00-12:00,14:00-17:00; PH off", "hours", remarks))
                .isEqualTo("Mo-Fr 09:00-12:00,14:00-17:00; PH off");
        assertThat(remarks.list()).isEmpty();
        assertThat(OpeningHours.osm("du lundi au jeudi, le matin", "hours", remarks))
                .isNull();
        assertThat(remarks.list()).hasSize(1);
    }

    @Test
    void what_is_composed_is_openstreetmap_syntax() {
        String composed = OpeningHours.compose(
                Map.of("Mo", "08:30 - 12:00", "Tu", "08:30 - 12:00", "Su", "10:00 - 24:00"), "hours", remarks);
        assertThat(OpeningHours.osm(composed, "hours", remarks))
                .isEqualTo(composed)
                .isEqualTo("Mo,Tu 08:30-12:00; Su 10:00-24:00");
    }
}
