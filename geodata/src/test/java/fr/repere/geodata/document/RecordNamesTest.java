package fr.repere.geodata.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordNamesTest {

    private static final RecordNames SEARCHES = RecordNames.searches("repere");

    @Test
    void an_index_is_named_after_its_month_and_tells_it() {
        YearMonth month = YearMonth.of(2026, 11);
        assertThat(SEARCHES.index(month)).isEqualTo("repere-searches-v1-2026-11");
        assertThat(SEARCHES.monthOf(SEARCHES.index(month))).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repere-searches",
                "repere-searches-v1-2026-13",
                "repere-searches-v1-2026-11-write",
                "repere-readings-v1-2026-11",
                "repere-fiches-v4-20261122-101010101",
                "other-repere-searches-v1-2026-11"
            })
    void other_names_tell_no_month(String name) {
        assertThat(SEARCHES.monthOf(name)).isEmpty();
    }

    @Test
    void a_month_expires_on_the_day_on_which_its_first_record_is_thirteen_months_old() {
        YearMonth month = YearMonth.of(2025, 10);
        assertThat(RecordNames.isExpired(month, LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(RecordNames.isExpired(month, LocalDate.of(2026, 11, 1))).isTrue();
    }
}
