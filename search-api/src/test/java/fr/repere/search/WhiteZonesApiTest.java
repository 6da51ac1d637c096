package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.world.Burgundy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** White zones over HTTP: there are places in Dijon, in Gevrey 12 km away, and in Lyon. */
class WhiteZonesApiTest extends BurgundyApi {

    private static final String ZONES = "/api/v1/coverage/white-zones";

    @Test
    void each_departement_says_who_is_covered_and_who_is_not() {
        JsonNode answer = browser.json(ZONES + "?theme=emploi&distance=10km");
        assertThat(answer.at("/distance").asDouble()).isEqualTo(10_000);
        assertThat(answer.at("/by").asString()).isEqualTo("departement");
        assertThat(answer.at("/fiches").asLong()).isEqualTo(1);
        JsonNode coteDOr = territory(answer, "21");
        assertThat(coteDOr.at("/communes").asInt()).isEqualTo(2);
        assertThat(coteDOr.at("/communesWithout").asInt()).isEqualTo(1);
        assertThat(coteDOr.at("/population").asLong()).isEqualTo(163_000);
        assertThat(coteDOr.at("/populationCovered").asLong()).isEqualTo(3_000);
        assertThat(coteDOr.at("/populationWithout").asLong()).isEqualTo(160_000);
        assertThat(coteDOr.at("/shareWithout").asDouble()).isEqualTo(0.9816);
        JsonNode dijon = coteDOr.at("/biggestWithout/0");
        assertThat(dijon.at("/code").asString()).isEqualTo("21231");
        assertThat(dijon.at("/metres").asLong())
                .isEqualTo(Math.round(Burgundy.DIJON.toLonLat().metresTo(Burgundy.GEVREY.toLonLat())));
        assertThat(dijon.at("/nearest/name").asString()).isEqualTo("Gevrey-Chambertin");
        assertThat(answer.at("/total/communesWithout").asInt()).isEqualTo(5);
    }

    @Test
    void the_same_departement_is_covered_at_a_greater_distance() {
        assertThat(territory(browser.json(ZONES + "?theme=emploi&distance=13km"), "21")
                        .at("/communesWithout")
                        .asInt())
                .isZero();
    }

    @Test
    void nobody_is_near_to_what_has_no_place() {
        JsonNode answer = browser.json(ZONES + "?kind=demarche&distance=500km");
        assertThat(answer.at("/places").asInt()).isZero();
        assertThat(answer.at("/total/shareWithout").asDouble()).isEqualTo(1);
        assertThat(answer.at("/total/biggestWithout/0/name").asString()).isEqualTo("Paris");
        assertThat(answer.at("/total/biggestWithout/0").has("metres")).isFalse();
    }

    @Test
    void words_choose_the_fiches_and_a_place_in_them_the_territory() {
        JsonNode answer = browser.json(ZONES + "?distance=10km&q=" + Browser.encoded("viticulture à Dijon"));
        assertThat(answer.at("/fiches").asLong()).isEqualTo(1);
        assertThat(answer.at("/territories").size()).isEqualTo(1);
        assertThat(answer.at("/territories/0/territory/id").asString()).isEqualTo("commune:21231");
        assertThat(answer.at("/total/communesWithout").asInt()).isEqualTo(1);
    }

    @Test
    void the_territories_of_place_are_told_one_by_one_and_together() {
        JsonNode answer = browser.json(ZONES + "?theme=emploi&distance=10&place=epci:242100410&place=departement:21");
        assertThat(answer.has("by")).isFalse();
        assertThat(answer.at("/territories/0/territory/id").asString()).isEqualTo("epci:242100410");
        assertThat(answer.at("/territories/0/communes").asInt()).isEqualTo(1);
        assertThat(answer.at("/territories/1/communes").asInt()).isEqualTo(2);
        assertThat(answer.at("/total/communes").asInt()).isEqualTo(2);
    }

    @Test
    void communes_are_listed_themselves_all_or_only_those_without() {
        JsonNode all = browser.json(ZONES + "?theme=emploi&distance=10km&by=commune&place=departement:21");
        assertThat(codes(all.at("/communes"))).containsExactly("21231", "21295");
        assertThat(all.at("/communes/1/metres").asLong()).isZero();
        assertThat(all.at("/communes/1/without").asBoolean()).isFalse();
        assertThat(all.at("/communes/1/placeInside").asBoolean()).isTrue();
        assertThat(all.has("territories")).isFalse();
        JsonNode without =
                browser.json(ZONES + "?theme=emploi&distance=10km&by=commune&place=departement:21&without=true");
        assertThat(codes(without.at("/communes"))).containsExactly("21231");
    }

    @Test
    void the_layer_holds_the_communes_without_at_their_points() {
        HttpResponse<String> answer = browser.get(ZONES + ".geojson?theme=emploi&distance=10km&place=departement:21");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        JsonNode layer = Browser.json(answer);
        assertThat(layer.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(layer.at("/features").size()).isEqualTo(1);
        JsonNode dijon = layer.at("/features/0");
        assertThat(dijon.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(dijon.at("/geometry/coordinates/0").asDouble()).isEqualTo(5.0415);
        assertThat(dijon.at("/properties/name").asString()).isEqualTo("Dijon");
        assertThat(dijon.at("/properties/population").asLong()).isEqualTo(160_000);
        assertThat(dijon.at("/properties/metres").asLong()).isBetween(11_000L, 13_000L);
        assertThat(dijon.at("/properties/nearest").asString()).isEqualTo("21295");
    }

    @Test
    void the_layer_of_departements_has_boundaries_where_they_are_known() {
        JsonNode layer = browser.json(ZONES + ".geojson?by=departement");
        assertThat(layer.at("/features").size()).isEqualTo(5);
        assertThat(layer.at("/features/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(layer.at("/features/1/geometry/type").asString()).isEqualTo("Point");
        assertThat(layer.at("/features/0/properties/communes").asInt()).isEqualTo(2);
    }

    @Test
    void the_table_has_a_line_per_departement() {
        HttpResponse<String> answer = browser.get(ZONES + ".csv?theme=emploi&distance=10km");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("code,nom,type,communes,communes_sans,");
        assertThat(lines.get(1))
                .startsWith("21,Côte-d'Or,departement,2,1,0,0,0,163000,3000,160000,0,0.9816,21231,Dijon,160000,");
    }

    @Test
    void the_table_of_communes_has_a_line_per_commune() {
        List<String> lines = browser.get(ZONES + ".csv?theme=emploi&distance=10km&by=commune")
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(2))
                .isEqualTo("21295,Gevrey-Chambertin,21,3000,4.967,47.226,commune,0,non,oui,21295,Gevrey-Chambertin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20km", "20", "20 km", "500m", "2.5km", "100m", "0.1", "500km", "500000m"})
    void lengths_are_understood_as_people_write_them(String length) {
        assertThat(browser.get(ZONES + "?distance=" + Browser.encoded(length)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "distance=99m, distance",
        "distance=500.1km, distance",
        "distance=1000000km, distance",
        "distance=0, distance",
        "distance=-5, distance",
        "distance=20mi, distance",
        "distance=NaN, distance",
        "distance=1e5m, distance",
        "distance=20km&distance=30km, distance",
        "by=canton, by",
        "by=region&by=epci, by",
        "by=departement&without=true, without",
        "by=region&without=false, without",
        "by=commune&without=peut-etre, without",
        "place=departement:00, place",
        "place=nulle-part, place",
        "theme=cuisine, theme",
        "radius=20, radius",
        "lat=47&lon=5, lat",
        "size=10, size",
        "sort=date, sort",
        "scope=local, scope",
        "after=abc, after",
        "couleur=rouge, couleur"
    })
    void what_cannot_be_answered_is_refused_with_what_is_allowed(String parameters, String refused) {
        for (String format : List.of("", ".csv", ".geojson")) {
            HttpResponse<String> answer = browser.get(ZONES + format + "?" + parameters);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Browser.json(answer).at("/parameter").asString()).isEqualTo(refused);
            assertThat(Browser.json(answer).at("/allowed").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Habitants à plus de 10",
        "en, Inhabitants more than 10",
        "uk, 'Жителі, яким понад 10'",
        "ps, هغه اوسېدونکي",
        "fa, ساکنانی که بیش از",
        "ti, ካብ ዝኾነ ቦታ ልዕሊ",
        "ru, 'Жители, которым'",
        "ar, سكان يبعدون أكثر من"
    })
    void the_map_speaks_the_language_that_was_asked_for(String language, String title) {
        String svg = browser.get(ZONES + ".svg?theme=emploi&distance=10km&lang=" + language)
                .body();
        assertThat(svg).contains("xml:lang=\"" + language + "\"", "<title>" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place=departement:21", "by=commune", "q=emploi+en+C%C3%B4te-d%27Or"})
    void a_map_of_a_place_shows_its_communes(String parameters) {
        String svg = browser.get(ZONES + ".svg?distance=10km&" + parameters).body();
        assertThat(svg).contains("<title>Communes à plus de 10");
    }

    @Test
    void a_map_of_territories_colours_them_by_the_share_of_those_who_are_far_also_within_a_place() {
        String svg = browser.get(ZONES + ".svg?theme=emploi&distance=10km&by=departement&place=region:27&numbers=true")
                .body();
        assertThat(svg).contains("<title>Habitants à plus de 10", "Côte-d&apos;Or : 98\u00a0%");
    }

    @Test
    void a_map_shows_all_communes_and_refuses_to_leave_some_out() {
        HttpResponse<String> answer = browser.get(ZONES + ".png?by=commune&without=true");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).at("/parameter").asString()).isEqualTo("without");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".geojson", ".png", ".svg", ".pdf"})
    void who_has_an_answer_already_is_not_sent_it_again(String format) {
        HttpResponse<String> answer = browser.get(ZONES + format + "?theme=emploi&distance=10km");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get(ZONES + format + "?theme=emploi&distance=10km", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get(ZONES + format + "?theme=emploi&distance=11km", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_description_of_the_api_gives_each_file_its_own_type() {
        JsonNode paths = browser.json("/openapi.json").path("paths");
        for (String address : List.of(ZONES, "/api/v1/coverage")) {
            assertThat(paths.path(address + ".png")
                            .at("/get/responses/200/content")
                            .propertyNames())
                    .containsExactly("image/png");
            assertThat(paths.path(address + ".csv")
                            .at("/get/responses/200/content")
                            .propertyNames())
                    .containsExactly("text/csv");
        }
    }

    @Test
    void the_description_of_the_api_names_every_filter_once() {
        JsonNode parameters =
                browser.json("/openapi.json").path("paths").path(ZONES).at("/get/parameters");
        List<String> names = StreamSupport.stream(parameters.spliterator(), false)
                .map(parameter -> parameter.at("/name").asString())
                .toList();
        assertThat(names)
                .contains("distance", "by", "q", "theme", "place", "age", "openNow")
                .doesNotHaveDuplicates();
        assertThat(names).doesNotContain("radius", "after", "size", "parameters");
    }

    private static JsonNode territory(JsonNode answer, String code) {
        return StreamSupport.stream(answer.at("/territories").spliterator(), false)
                .filter(row -> row.at("/territory/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonNode communes) {
        return StreamSupport.stream(communes.spliterator(), false)
                .map(commune -> commune.at("/code").asString())
                .toList();
    }
}
