package fr.repere.admin.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignsTest {

    @Test
    void the_same_title_at_the_same_address_is_worth_a_look_and_each_sign_says_what_it_weighs() {
        List<Sign> signs = Signs.of(pair(1.0, 10.0, true, false, false, true, false));
        assertThat(signs).containsExactly(new Sign("title", 45, "100 %"), new Sign("address", 25, ""));
        assertThat(Signs.score(signs)).isGreaterThanOrEqualTo(Signs.WORTH_A_LOOK);
    }

    @Test
    void a_title_alone_is_not_enough_for_an_offer_but_is_for_a_national_procedure() {
        assertThat(Signs.score(Signs.of(pair(1.0, null, false, false, false, true, false))))
                .isLessThan(Signs.WORTH_A_LOOK);
        Likeness demarches = new Likeness(
                UUID.randomUUID(), UUID.randomUUID(), 1, null, null, false, false, false, true, true, false);
        assertThat(Signs.score(Signs.of(demarches))).isGreaterThanOrEqualTo(Signs.WORTH_A_LOOK);
    }

    @Test
    void other_offers_of_one_structure_under_one_roof_are_no_duplicates() {
        assertThat(Signs.score(Signs.of(pair(0.4, 0.0, true, true, true, true, false))))
                .isLessThan(Signs.WORTH_A_LOOK);
    }

    @Test
    void what_one_source_tells_apart_and_other_themes_speak_against() {
        int alike = Signs.score(Signs.of(pair(0.9, 0.0, true, true, true, true, false)));
        assertThat(Signs.score(Signs.of(pair(0.9, 0.0, true, true, true, true, true))))
                .isEqualTo(alike - 15);
        assertThat(Signs.score(Signs.of(pair(0.9, 0.0, true, true, true, false, false))))
                .isEqualTo(alike - 10);
    }

    private static Likeness pair(
            double title,
            @Nullable Double metres,
            boolean address,
            boolean phone,
            boolean siret,
            boolean theme,
            boolean source) {
        return new Likeness(
                UUID.randomUUID(), UUID.randomUUID(), title, null, metres, address, phone, siret, theme, false, source);
    }
}
