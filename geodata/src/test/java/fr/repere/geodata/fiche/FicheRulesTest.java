package fr.repere.geodata.fiche;

import static fr.repere.geodata.fiche.Contents.DIJON;
import static fr.repere.geodata.fiche.Contents.heldAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Criteria.Amount;
import fr.repere.geodata.fiche.InvalidFiche.Violation;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FicheRulesTest {

    @Test
    void a_fiche_without_a_french_text_is_refused() {
        refused(heldAt(DIJON).texts(Map.of(Language.EN, FicheText.titled("Evening classes")))::dispositif, "title");
    }

    @Test
    void a_blank_french_title_is_refused() {
        refused(heldAt(DIJON).titled("  ")::dispositif, "title");
    }

    @Test
    void a_title_of_301_characters_is_refused_and_one_of_300_is_taken() {
        refused(heldAt(DIJON).titled("a".repeat(301))::dispositif, "title");
        assertThat(heldAt(DIJON).titled("a".repeat(300)).dispositif().texts()).containsKey(Language.FR);
    }

    @Test
    void a_third_secondary_theme_is_refused() {
        List<Theme> three = List.of(Theme.SANTE, Theme.EMPLOI, Theme.ETUDES);
        refused(
                heldAt(DIJON).classified(new Classification(Theme.FRANCAIS, three, List.of()))::dispositif,
                "secondaryThemes");
    }

    @Test
    void the_main_theme_among_the_secondary_ones_does_not_count_twice() {
        List<Theme> withMain = List.of(Theme.FRANCAIS, Theme.SANTE, Theme.EMPLOI);
        assertThat(new Classification(Theme.FRANCAIS, withMain, List.of()).secondary())
                .containsExactly(Theme.SANTE, Theme.EMPLOI);
    }

    @Test
    void a_need_of_a_theme_that_the_fiche_lacks_is_refused() {
        Need health = Need.findByCode("sante-mentale").orElseThrow();
        refused(
                heldAt(DIJON).classified(new Classification(Theme.FRANCAIS, List.of(), List.of(health)))::dispositif,
                "needs");
        assertThat(heldAt(DIJON)
                        .classified(new Classification(Theme.FRANCAIS, List.of(Theme.SANTE), List.of(health)))
                        .dispositif()
                        .status())
                .isEqualTo(FicheStatus.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({"-1,", ",121", "26,25"})
    void an_impossible_age_range_is_refused(@Nullable Integer min, @Nullable Integer max) {
        refused(heldAt(DIJON).criteria(ages(min, max))::dispositif, "age");
    }

    @ParameterizedTest
    @CsvSource({"18,25", "18,", ",25", "18,18", "0,120"})
    void a_possible_age_range_is_taken(@Nullable Integer min, @Nullable Integer max) {
        assertThat(heldAt(DIJON).criteria(ages(min, max)).dispositif().criteria())
                .isEqualTo(ages(min, max));
    }

    @Test
    void an_amount_on_a_fiche_that_is_free_or_says_no_price_is_refused() {
        refused(heldAt(DIJON).criteria(priced("free"))::dispositif, "price");
        refused(heldAt(DIJON).criteria(priced(null))::dispositif, "price");
    }

    @Test
    void a_point_without_its_precision_is_refused() {
        Place vague = new Place(null, null, null, "21231", "21", DIJON.point(), null, null, null, null, false);
        refused(heldAt(vague)::dispositif, "places");
    }

    @Test
    void a_place_that_is_nowhere_is_refused() {
        Place nowhere =
                new Place("Salle des fêtes", "2 rue Basse", null, null, null, null, null, null, null, null, false);
        refused(heldAt(DIJON, nowhere)::dispositif, "places");
    }

    @Test
    void a_dispositif_with_neither_place_nor_zone_nor_online_is_refused() {
        refused(heldAt()::dispositif, "places");
    }

    @Test
    void a_dispositif_whose_only_place_is_at_sea_is_refused() {
        Place atSea = new Place(null, null, null, null, null, DIJON.point(), "address", null, null, null, false);
        refused(heldAt(atSea)::dispositif, "zone");
    }

    @Test
    void a_demarche_with_a_place_is_refused() {
        refused(heldAt(DIJON)::demarche, "places");
    }

    @Test
    void a_demarche_with_a_local_zone_is_refused() {
        refused(heldAt().zone(Zone.of(List.of("departement:21")))::demarche, "zone");
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        InvalidFiche refusal = catchThrowableOfType(
                InvalidFiche.class, heldAt(DIJON).titled("").criteria(ages(30, 20))::dispositif);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("title", "age");
    }

    private static void refused(Runnable draft, String field) {
        InvalidFiche refusal = catchThrowableOfType(InvalidFiche.class, draft::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly(field);
    }

    private static Criteria ages(@Nullable Integer min, @Nullable Integer max) {
        return new Criteria(
                null, null, min, max, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Criteria priced(@Nullable String price) {
        return new Criteria(
                null,
                null,
                null,
                null,
                null,
                null,
                price,
                List.of(new Amount(20, "month")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
