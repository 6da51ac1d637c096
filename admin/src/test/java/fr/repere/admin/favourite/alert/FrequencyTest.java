package fr.repere.admin.favourite.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.favourite.search.Frequency;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    @Test
    void a_week_is_the_same_on_both_sides_of_a_new_year() {
        assertThat(Frequency.WEEKLY.period(LocalDate.of(2026, 12, 31)))
                .isEqualTo(Frequency.WEEKLY.period(LocalDate.of(2027, 1, 3)))
                .isEqualTo("2026-W53")
                .isNotEqualTo(Frequency.WEEKLY.period(LocalDate.of(2027, 1, 4)));
    }

    @Test
    void days_and_months_are_told_apart() {
        assertThat(Frequency.DAILY.period(LocalDate.of(2026, 11, 2))).isEqualTo("2026-11-02");
        assertThat(Frequency.MONTHLY.period(LocalDate.of(2026, 11, 30))).isEqualTo("2026-11");
    }
}
