package fr.repere.geodata.siret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.geodata.siret.InvalidSiret.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    /** That of the DINUM, which is public. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13002526500013",
                "130 025 265 00013",
                "13002526500013\n",
                "130.025.265-00013",
                "130\u00a0025\u202f265 000 13"
            })
    void a_siret_is_read_whatever_stands_between_its_digits(String typed) {
        assertThat(Siret.read(typed)).isEqualTo(new Siret("13002526500013"));
    }

    @Test
    void digits_of_another_keyboard_are_digits() {
        assertThat(Siret.read("١٣٠٠٢٥٢٦٥٠٠٠١٣").digits()).isEqualTo("13002526500013");
    }

    @Test
    void a_siret_is_shown_in_the_groups_that_people_read() {
        assertThat(new Siret("13002526500013").readable()).isEqualTo("130\u202f025\u202f265\u202f00013");
        assertThat(new Siret("13002526500013").siren().readable()).isEqualTo("130\u202f025\u202f265");
    }

    @Test
    void one_wrong_digit_or_two_swapped_ones_are_noticed() {
        assertThat(reason("13002526500014")).isEqualTo(Reason.CHECKSUM);
        assertThat(reason("13002526500031")).isEqualTo(Reason.CHECKSUM);
        for (int place = 0; place < 14; place++) {
            StringBuilder wrong = new StringBuilder("13002526500013");
            wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + 1) % 10));
            assertThat(reason(wrong.toString())).isEqualTo(Reason.CHECKSUM);
        }
    }

    @Test
    void a_siret_whose_siren_is_wrong_is_wrong_even_when_its_own_sum_is_right() {
        // Luhn over all fourteen holds, over the first nine it does not.
        assertThat(Digits.keepLuhn("13002526400016")).isTrue();
        assertThat(reason("13002526400016")).isEqualTo(Reason.CHECKSUM);
    }

    @Test
    void each_mistake_has_a_reason_of_its_own() {
        assertThat(reason("  ")).isEqualTo(Reason.EMPTY);
        assertThat(reason("1300252650001")).isEqualTo(Reason.LENGTH);
        assertThat(reason("130025265000130")).isEqualTo(Reason.LENGTH);
        assertThat(reason("13002526500O13")).isEqualTo(Reason.CHARACTERS);
        assertThat(reason("130 025 265")).isEqualTo(Reason.SIREN_ONLY);
        assertThat(reason("130025266")).isEqualTo(Reason.LENGTH);
        assertThat(catchThrowableOfType(InvalidSiret.class, () -> Siret.read("1300252650001"))
                        .length())
                .isEqualTo(13);
    }

    @Test
    void sites_of_la_poste_keep_their_own_rule_and_its_head_office_luhns() {
        assertThat(Digits.keepLuhn("35600000000048")).isTrue();
        assertThat(Siret.read("356 000 000 00048").siren()).isEqualTo(Siren.LA_POSTE);
        // A site: 3+5+6+4+9+8+3+7 = 45, a multiple of five, and no Luhn.
        assertThat(Digits.keepLuhn("35600000049837")).isFalse();
        assertThat(Siret.read("35600000049837").siren()).isEqualTo(Siren.LA_POSTE);
        assertThat(reason("35600000049838")).isEqualTo(Reason.CHECKSUM);
    }

    @Test
    void the_rule_of_la_poste_holds_for_nobody_else() {
        // The sum of its digits, 30, is a multiple of five.
        assertThat(Digits.sum("13002526500015")).isEqualTo(30);
        assertThat(reason("13002526500015")).isEqualTo(Reason.CHECKSUM);
    }

    private static Reason reason(String typed) {
        return catchThrowableOfType(InvalidSiret.class, () -> Siret.read(typed)).reason();
    }
}
