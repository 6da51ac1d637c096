package fr.repere.geodata.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresetDepartementsTest {

    private static final String SECRET = "known to both";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PresetDepartements PRESET =
            new PresetDepartements(List.of("21", "2A", "976"), NOW.plus(Duration.ofDays(30)));

    @Test
    void what_one_application_signs_the_other_reads() {
        assertThat(PresetDepartements.read(PRESET.signed(SECRET), SECRET, NOW)).contains(PRESET);
    }

    @Test
    void it_says_codes_and_a_date_and_nothing_else() {
        assertThat(PRESET.signed(SECRET)).matches("21-2A-976\\.\\d{10}\\.[\\w-]{43}");
    }

    @Test
    void what_somebody_changed_is_not_believed() {
        String value = PRESET.signed(SECRET);
        long expires = PRESET.expires().getEpochSecond();
        assertThat(read(value.replaceFirst("^21", "75"))).isFalse();
        assertThat(read(value.replace("." + expires, "." + (expires + 1)))).isFalse();
        assertThat(read(value.substring(0, value.length() - 2) + "AA")).isFalse();
        assertThat(PresetDepartements.read(value, "another secret", NOW)).isEmpty();
    }

    @Test
    void what_has_expired_is_not_believed() {
        assertThat(PresetDepartements.read(PRESET.signed(SECRET), SECRET, PRESET.expires()))
                .isEmpty();
    }

    @Test
    void what_is_no_such_value_is_not_believed() {
        for (String nonsense :
                List.of("", ".", "21", "21.1", "21-.1.x", "é", "21.99999999999999999999." + "A".repeat(43))) {
            assertThat(read(nonsense)).as(nonsense).isFalse();
        }
    }

    private static boolean read(String value) {
        return PresetDepartements.read(value, SECRET, NOW).isPresent();
    }
}
