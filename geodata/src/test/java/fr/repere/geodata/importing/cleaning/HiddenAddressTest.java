package fr.repere.geodata.importing.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.importing.line.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenAddressTest {

    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Non", "false", "0"})
    void nothing_and_a_word_for_no_hide_nothing(String said) {
        assertThat(HiddenAddress.isHidden(said, "addressHidden", remarks)).isFalse();
        assertThat(remarks.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "TRUE", "1", "x"})
    void a_word_for_yes_hides(String said) {
        assertThat(HiddenAddress.isHidden(said, "addressHidden", remarks)).isTrue();
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void what_is_not_understood_hides_and_is_said() {
        assertThat(HiddenAddress.isHidden("confidentiel", "addressHidden", remarks))
                .isTrue();
        assertThat(remarks.list()).singleElement().hasFieldOrPropertyWithValue("value", "confidentiel");
        assertThat(HiddenAddress.isHidden("?", "addressHidden", remarks)).isTrue();
    }
}
