package fr.repere.indexer.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.ExchangeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.Vocabulary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FicheProjectorTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final FicheProjector PROJECTOR = new FicheProjector(VOCABULARY);
    private static final PointDocument DIJON = new PointDocument(5.0415, 47.322);

    private static FicheRow fiche(boolean national, List<String> zone, PlaceDocument... places) {
        return new FicheRow(
                UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
                "dispositif",
                "cours-de-francais",
                List.of(),
                true,
                null,
                3,
                Map.of("fr", text("Cours de français"), "ar", text("دروس الفرنسية")),
                Map.of("ar", LocalDate.of(2026, 3, 14)),
                List.of("francais", "emploi"),
                List.of("cours-de-francais"),
                null,
                national,
                false,
                zone,
                List.of(places),
                null,
                null,
                null,
                null,
                2,
                "test",
                null,
                null,
                new ExchangeDocument("1", null, null, null, null, null));
    }

    private static TextDocument text(String title) {
        return new TextDocument(title, null, null, null, null, List.of(), null, null);
    }

    private static PlaceDocument place(
            @Nullable String commune, @Nullable String departement, @Nullable PointDocument point) {
        return new PlaceDocument(null, null, null, commune, null, departement, point, null, null, null, null, false);
    }

    private static FicheDocument project(FicheRow row) {
        return PROJECTOR.project(row, LineageTest.LINEAGE);
    }

    @Test
    void a_document_says_that_it_is_put_forward_and_which_translation_is_older_than_the_french() {
        FicheDocument document = project(fiche(true, List.of()));
        assertThat(document.featured()).isEqualTo(2);
        assertThat(document.older()).containsExactly(Map.entry("ar", LocalDate.of(2026, 3, 14)));
    }

    @Test
    void a_place_is_in_its_commune_and_all_that_it_lies_in_and_bears_the_communes_name() {
        FicheDocument document = project(fiche(false, List.of("departement:21"), place("21231", "21", DIJON)));
        assertThat(document.placeIn())
                .containsExactly("commune:21231", "epci:242100410", "departement:21", "region:27");
        assertThat(document.places().getFirst().communeName()).isEqualTo("Dijon");
        assertThat(document.points()).containsExactly(DIJON);
    }

    @Test
    void two_places_name_each_territory_once_and_a_place_without_point_gives_none() {
        FicheDocument document = project(fiche(
                false, List.of(), place("21231", "21", DIJON), place(null, "39", null), place("21231", "21", DIJON)));
        assertThat(document.placeIn())
                .doesNotHaveDuplicates()
                .contains("departement:21", "departement:39", "region:27");
        assertThat(document.points()).containsExactly(DIJON);
        assertThat(document.places()).hasSize(3);
    }

    @Test
    void a_zone_covers_what_it_names_and_lies_within_what_that_lies_in() {
        FicheDocument document = project(fiche(false, List.of("commune:21231", "epci:200010650")));
        assertThat(document.covers()).containsExactly("commune:21231", "epci:200010650");
        assertThat(document.coversWithin())
                .containsExactly(
                        "commune:21231",
                        "epci:242100410",
                        "departement:21",
                        "region:27",
                        "epci:200010650",
                        "departement:39");
    }

    @Test
    void a_national_fiche_covers_no_code_at_all() {
        FicheDocument document = project(fiche(true, List.of()));
        assertThat(document.national()).isTrue();
        assertThat(document.covers()).isEmpty();
        assertThat(document.coversWithin()).isEmpty();
    }

    @Test
    void themes_and_needs_are_named_in_all_eight_languages_though_the_fiche_has_but_two() {
        FicheDocument document = project(fiche(true, List.of()));
        assertThat(document.languages()).containsExactly("fr", "ar");
        assertThat(document.names())
                .containsOnlyKeys(
                        Arrays.stream(Language.values()).map(Language::code).toList());
        assertThat(document.names().get("uk"))
                .contains(VOCABULARY.themeName("francais", Language.UK))
                .contains(VOCABULARY.themeName("emploi", Language.UK))
                .contains(VOCABULARY.needName("cours-de-francais", Language.UK));
    }

    @Test
    void what_is_not_known_is_left_out_of_the_json_and_false_is_not() {
        JsonNode json = JsonMapper.shared().valueToTree(project(fiche(false, List.of())));
        assertThat(json.has("criteria")).isFalse();
        assertThat(json.has("structure")).isFalse();
        assertThat(json.has("places")).isFalse();
        assertThat(json.path("online").isBoolean()).isTrue();
        assertThat(json.path("version").asLong()).isEqualTo(3);
    }
}
