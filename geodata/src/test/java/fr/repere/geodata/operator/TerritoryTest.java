package fr.repere.geodata.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.geodata.operator.InvalidTerritory.Violation;
import fr.repere.geodata.territory.ShippedTerritories;
import fr.repere.geodata.territory.Territories;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

    private static final Territories FRANCE = ShippedTerritories.read();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void every_broken_rule_is_named_at_once() {
        InvalidTerritory invalid = catchThrowableOfType(
                InvalidTerritory.class,
                () -> Territory.first(
                        "Côte d'Or",
                        Operators.agir(" ", "departement:99 commune:75101", "2026-02-01", "2026-01-31"),
                        FRANCE,
                        NOW));
        assertThat(invalid.violations())
                .extracting(Violation::field)
                .containsExactly("slug", "name", "parts", "parts", "validTo");
        assertThat(invalid.violations().get(2).reason()).contains("departement:99");
        assertThat(invalid.violations().get(3).reason()).contains("Paris", "écrivez commune:75056");
    }

    @Test
    void what_an_author_says_is_cut_without_cutting_a_character() {
        Author author = new Author("a".repeat(99) + "😀", "b".repeat(499) + "😀");
        assertThat(author.name()).isEqualTo("a".repeat(99));
        assertThat(author.reason()).isEqualTo("b".repeat(499));
        assertThat(new Author("é😀", "😀").name()).isEqualTo("é😀");
    }

    @Test
    void a_territory_that_would_stand_where_a_page_stands_is_refused() {
        assertThatExceptionOfType(InvalidTerritory.class)
                .isThrownBy(() -> Territory.first(
                        "new", Operators.agir("New", "departement:21", "2026-01-01", null), FRANCE, NOW))
                .withMessageContaining("slug");
    }

    @Test
    void a_territory_without_parts_is_refused() {
        assertThatExceptionOfType(InvalidTerritory.class)
                .isThrownBy(() -> Territory.first("vide", Operators.agir("Vide", "", "2026-01-01", null), FRANCE, NOW))
                .withMessageContaining("au moins un code");
    }

    @Test
    void a_link_that_is_no_web_address_is_refused_whoever_brings_it() {
        TerritoryContent content = Operators.agir("Opérateur", "departement:21", "2026-01-01", null);
        TerritoryContent linked = new TerritoryContent(
                content.type(),
                content.name(),
                content.parts(),
                content.validity(),
                new Contact(null, null, null, "javascript:alert(1)"));
        assertThatExceptionOfType(InvalidTerritory.class)
                .isThrownBy(() -> Territory.first("operateur", linked, FRANCE, NOW))
                .withMessageContaining("website");
    }

    @ParameterizedTest
    @CsvSource({
        "departement:21, 21",
        "region:27, 21 25 39 58 70 71 89 90",
        "commune:21231, 21",
        "epci:242100410, 21",
        "departement:2A departement:2B, 2A 2B"
    })
    void parts_of_every_kind_are_expanded_to_departements(String parts, String departements) {
        Territory territory = Territory.first("x", Operators.agir("X", parts, "2026-01-01", null), FRANCE, NOW);
        assertThat(territory.departements(FRANCE)).containsExactlyInAnyOrder(departements.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-30, 2026-07-01, , false",
        "2026-01-01, 2026-06-30, 2026-06-30, , true",
        "2026-01-01, , 2030-01-01, 2030-12-31, true",
        "2026-01-01, , 2024-01-01, 2025-12-31, false",
        "2026-01-01, , 2024-01-01, 2026-01-01, true"
    })
    void the_last_day_is_included(String from, String to, String otherFrom, String otherTo, boolean overlap) {
        Validity one = Operators.agir("A", "departement:21", from, to).validity();
        Validity other =
                Operators.agir("B", "departement:21", otherFrom, otherTo).validity();
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void equal_contents_are_equal_however_they_were_written() {
        TerritoryContent typed = Operators.agir(
                "  Les  Quais\u00a0de\tSaône ", "departement:71 departement:21 departement:71", "2026-01-01", null);
        assertThat(typed)
                .isEqualTo(Operators.agir("Les Quais de Saône", "departement:21 departement:71", "2026-01-01", null));
        assertThat(ContentJson.read(ContentJson.write(typed))).isEqualTo(typed);
    }

    @Test
    void a_draft_says_everything_that_cannot_be_read() {
        InvalidTerritory invalid = catchThrowableOfType(
                InvalidTerritory.class,
                () -> new TerritoryDraft(
                                "agirr", "X", "21", "31/02/2026", "bientôt", "", "abc", "not a mail", "ftp://x")
                        .read());
        assertThat(invalid.violations())
                .extracting(Violation::field)
                .containsExactly("kind", "parts", "validFrom", "validTo", "phone", "mail", "website");
        assertThat(invalid.violations()).extracting(Violation::reason).allMatch(reason -> reason.contains(";"));
    }

    @Test
    void a_draft_reads_what_spreadsheets_make_of_codes_dates_and_numbers() {
        TerritoryContent content = new TerritoryDraft(
                        "AGIR",
                        "X",
                        "departement:2a, region:27;commune:21231",
                        "1/2/2026",
                        "",
                        "",
                        "+33 3 80 00 00 00",
                        "",
                        "")
                .read();
        assertThat(content.partsAsText()).isEqualTo("region:27 departement:2A commune:21231");
        assertThat(content.validity().from()).isEqualTo("2026-02-01");
        assertThat(content.contact().phone()).isEqualTo("03 80 00 00 00");
        assertThat(TerritoryDraft.of(content).read()).isEqualTo(content);
    }

    @Test
    void a_name_suggests_a_slug() {
        assertThat(List.of("Les Quais de Saône (21)", "L'Œuvre d'Été", "…"))
                .extracting(Territory::slugOf)
                .containsExactly("les-quais-de-saone-21", "l-oeuvre-d-ete", "");
    }
}
