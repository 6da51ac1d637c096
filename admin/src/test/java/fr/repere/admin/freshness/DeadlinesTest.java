package fr.repere.admin.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final FreshnessSettings SETTINGS = new FreshnessSettings(
            Period.ofDays(14),
            Period.ofDays(30),
            Period.ofMonths(6),
            Period.ofDays(14),
            Period.ofDays(60),
            List.of("repere"));
    private final Deadlines deadlines = new Deadlines(LocalDate.of(2026, 8, 31), SETTINGS);

    @Test
    void each_mail_has_its_day() {
        assertThat(deadlines.notice(LocalDate.of(2026, 8, 16))).isEmpty();
        assertThat(deadlines.notice(LocalDate.of(2026, 8, 17))).contains(Stage.BEFORE);
        assertThat(deadlines.notice(LocalDate.of(2026, 8, 31))).contains(Stage.DUE);
        assertThat(deadlines.notice(LocalDate.of(2026, 9, 30))).contains(Stage.AFTER);
        assertThat(deadlines.notice(LocalDate.of(2027, 2, 14))).contains(Stage.LAST);
    }

    @Test
    void the_end_comes_six_months_later_even_where_the_month_is_shorter() {
        assertThat(deadlines.suspension()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(deadlines.ends(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 14)))
                .isTrue();
        assertThat(deadlines.ends(LocalDate.of(2027, 2, 27), LocalDate.of(2027, 2, 14)))
                .isFalse();
    }

    @Test
    void nothing_ends_before_the_last_notice_had_its_two_weeks() {
        assertThat(deadlines.ends(LocalDate.of(2028, 1, 10), LocalDate.of(2028, 1, 1)))
                .isFalse();
        assertThat(deadlines.ends(LocalDate.of(2028, 1, 15), LocalDate.of(2028, 1, 1)))
                .isTrue();
    }
}
