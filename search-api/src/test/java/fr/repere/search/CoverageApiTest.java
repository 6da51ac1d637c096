package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** Coverage over HTTP: what stands where, how it is classified, compared and written to files, and what is refused. */
class CoverageApiTest extends BurgundyApi {

    @Test
    void every_departement_is_listed_by_code_also_where_nothing_is() {
        JsonNode answer = json("by=departement");
        assertThat(texts(answer.at("/territories"), "code")).containsExactly("21", "69", "75", "93", "974");
        assertThat(territory(answer, "21").at("/fiches").asLong()).isEqualTo(4);
        assertThat(territory(answer, "21").at("/places").asLong()).isEqualTo(2);
        assertThat(territory(answer, "21").at("/structures").asLong()).isEqualTo(1);
        assertThat(territory(answer, "21").at("/themes/francais").asLong()).isEqualTo(1);
        assertThat(territory(answer, "21").at("/perTenThousand").asDouble()).isEqualTo(0.07);
        assertThat(territory(answer, "974").at("/fiches").asLong()).isZero();
        assertThat(territory(answer, "974").at("/classIndex").asInt(-1)).isZero();
    }

    @Test
    void what_is_national_or_online_is_counted_apart() {
        JsonNode totals = json("by=departement").at("/totals");
        assertThat(totals.at("/local").asLong()).isEqualTo(5);
        assertThat(totals.at("/national").asLong()).isEqualTo(1);
        assertThat(totals.at("/online").asLong()).isEqualTo(1);
        assertThat(totals.at("/listed/fiches").asLong()).isEqualTo(5);
        assertThat(theme(json("by=region"), "sante").at("/national").asLong()).isEqualTo(1);
    }

    @Test
    void a_zone_that_is_wider_is_not_spread_but_told() {
        JsonNode answer = json("by=commune&place=departement:21");
        assertThat(texts(answer.at("/territories"), "code")).containsExactly("21231", "21295");
        assertThat(territory(answer, "21231").at("/fiches").asLong()).isEqualTo(2);
        assertThat(answer.at("/totals/withoutTerritory").asLong()).isEqualTo(1);
        assertThat(answer.at("/wider/0/id").asString()).isEqualTo("departement:21");
        assertThat(answer.at("/wider/0/fiches").asLong()).isEqualTo(1);
    }

    @Test
    void words_and_a_place_in_them_are_understood_as_in_the_search() {
        JsonNode answer = json("by=commune&q=" + encoded("cours de français à Dijon"));
        assertThat(answer.at("/understood/place/id").asString()).isEqualTo("commune:21231");
        assertThat(texts(answer.at("/territories"), "code")).containsExactly("21231");
        assertThat(territory(answer, "21231").at("/fiches").asLong()).isEqualTo(1);
    }

    @Test
    void the_classes_of_the_report_are_the_default() {
        JsonNode classes = json("").at("/classes");
        assertThat(texts(classes.at("/classes"), "label"))
                .containsExactly("< 2", "2–3", "3–6", "6–14", "14–25", "25–49", "49–82", "≥ 82");
        assertThat(classes.at("/classes/2/territories").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classes=quantile",
                "classes=jenks&k=2",
                "classes=equal&k=12",
                "measure=population",
                "measure=places"
            })
    void every_territory_is_in_one_of_the_classes(String parameters) {
        JsonNode answer = json(parameters);
        long inClasses = StreamSupport.stream(answer.at("/classes/classes").spliterator(), false)
                .mapToLong(one -> one.at("/territories").asLong())
                .sum();
        assertThat(inClasses).isEqualTo(answer.at("/territories").size());
    }

    @Test
    void two_filters_stand_side_by_side_with_their_difference() {
        JsonNode answer = json("theme=francais&against=" + encoded("theme=logement"));
        assertThat(territory(answer, "69").at("/first").asLong()).isEqualTo(1);
        assertThat(territory(answer, "69").at("/second").asLong()).isZero();
        assertThat(territory(answer, "69").at("/difference").asLong()).isEqualTo(1);
        assertThat(territory(answer, "21").at("/difference").asLong()).isZero();
        assertThat(texts(answer.at("/classes/classes"), "label")).containsExactly("≤ -1", "0", "≥ 1");
    }

    @Test
    void an_empty_parameter_in_against_takes_the_filter_away() {
        JsonNode answer = json("theme=francais&against=" + encoded("theme="));
        assertThat(territory(answer, "21").at("/first").asLong()).isEqualTo(1);
        assertThat(territory(answer, "21").at("/second").asLong()).isEqualTo(4);
    }

    @Test
    void two_moments_say_that_what_was_withdrawn_is_gone() {
        JsonNode answer = json("against=" + encoded("publishedUntil=2025-12-31"));
        assertThat(answer.at("/second/local").asLong()).isZero();
        assertThat(answer.at("/notes").toString()).contains("retirées");
    }

    @Test
    void a_day_of_the_past_counts_what_was_withdrawn_since() {
        assertThat(territory(json("on=2025-06-30"), "21").at("/fiches").asLong())
                .isZero();
        assertThat(territory(json("on=2025-07-01"), "21").at("/fiches").asLong())
                .isEqualTo(1);
        assertThat(territory(json("on=2025-09-14"), "21").at("/themes/francais").asLong())
                .isEqualTo(1);
        assertThat(territory(json("on=2025-09-15"), "21").at("/fiches").asLong())
                .isZero();
        assertThat(json("on=2025-09-14").at("/notes").toString()).contains("retiré depuis", "maintenant");
    }

    @Test
    void a_structure_that_holds_a_fiche_in_each_index_is_one() {
        JsonNode lyon = territory(json("on=2026-03-31"), "69");
        assertThat(lyon.at("/fiches").asLong()).isEqualTo(2);
        assertThat(lyon.at("/structures").asLong()).isEqualTo(1);
        assertThat(territory(json("on=2026-04-01"), "69").at("/fiches").asLong())
                .isEqualTo(1);
    }

    @Test
    void two_days_are_compared_and_one_with_now() {
        JsonNode days = json("on=2025-09-14&against=" + encoded("on=2025-09-15"));
        assertThat(territory(days, "21").at("/difference").asLong()).isEqualTo(1);
        assertThat(days.at("/second/local").asLong()).isZero();
        JsonNode now = json("on=2025-09-14&against=" + encoded("on="));
        assertThat(territory(now, "21").at("/first").asLong()).isEqualTo(1);
        assertThat(territory(now, "21").at("/second").asLong()).isEqualTo(4);
    }

    @Test
    void a_day_before_the_first_fiche_is_empty_and_says_so() {
        JsonNode answer = json("on=1999-12-31");
        assertThat(answer.at("/totals/local").asLong()).isZero();
        assertThat(answer.at("/notes").toString()).contains("Au 1999-12-31", "précède les premières fiches");
        assertThat(json("on=2025-09-14").at("/notes").toString()).doesNotContain("précède");
    }

    @Test
    void nothing_but_a_coverage_shows_the_past() {
        for (String path : List.of(
                "/api/v1/search?on=2025-09-14",
                "/api/v1/export.csv?on=2025-09-14",
                "/api/v1/white-zones?by=departement&on=2025-09-14")) {
            assertThat(browser.get(path).statusCode()).as(path).isBetween(400, 404);
        }
        assertThat(json("").at("/totals/local").asLong()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "by=canton, by, 'region, departement, epci, commune'",
        "by=departement&by=region, by, une seule valeur",
        "by=departement&place=commune:21231, by, commune",
        "by=region&place=epci:242100410, by, 'epci, commune'",
        "by=departement&q=fran%C3%A7ais+dijon, by, commune",
        "place=departement:999, place, ",
        "place=departement:21*, place, ",
        "k=5, k, ",
        "classes=report&k=8, k, ",
        "classes=jenks&k=0, k, 2",
        "classes=jenks&k=1, k, 2",
        "classes=jenks&k=13, k, 12",
        "classes=jenks&k=1000000, k, 12",
        "classes=couleurs, classes, jenks",
        "measure=argent, measure, population",
        "measure=population&classes=report, classes, quantile",
        "radius=1000000, radius, place",
        "lat=47.3&lon=5, lat, place",
        "size=20, size, place",
        "scope=local, scope, place",
        "after=abc, after, place",
        "theme=jardinage, theme, logement",
        "publishedUntil=hier, publishedUntil, ",
        "on=hier, on, ",
        "on=2999-01-01, on, jusqu'au",
        "on=2026-01-31&on=2026-02-01, on, une seule valeur",
        "on=2026-01-31&q=atelier, q, sans",
        "against=on%3D2999-01-01, against, jusqu'au",
        "q=atelier&against=on%3D2026-01-31, against, sans",
        "couleur=rouge, couleur, ",
        "against=theme, against, ",
        "against=theme%3Djardinage, against, logement",
        "against=by%3Dregion, against, ",
        "against=theme%3D%25zz, against, ",
        "against=theme%3Dsante&classes=report, classes, ",
        "against=theme%3Dsante&measure=population, measure, fiches",
        "against=theme%3Dsante&classes=equal&k=7, k, 6"
    })
    void what_cannot_be_answered_is_refused_with_what_can(String parameters, String name, String allowed) {
        for (String address : new String[] {"", ".geojson", ".csv", ".xlsx"}) {
            HttpResponse<String> answer = browser.get("/api/v1/coverage" + address + "?" + parameters);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            JsonNode problem = Browser.json(answer);
            assertThat(problem.at("/parameter").asString()).isEqualTo(name);
            assertThat(problem.at("/allowed").asString()).isNotBlank().contains(allowed == null ? "" : allowed);
            assertThat(problem.at("/detail").asString()).isNotBlank();
        }
    }

    @Test
    void geojson_has_a_feature_for_each_territory_with_its_boundary_or_else_its_point() throws ParseException {
        HttpResponse<String> answer = browser.get("/api/v1/coverage.geojson?by=departement");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/geo+json");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .matches("attachment; filename=\"repere-couverture-departement-\\d{4}-\\d\\d-\\d\\d\\.geojson\"");
        JsonNode features = Browser.json(answer).at("/features");
        assertThat(features.size()).isEqualTo(5);
        for (JsonNode feature : features) {
            Geometry geometry = new GeoJsonReader().read(feature.at("/geometry").toString());
            assertThat(geometry.isValid()).isTrue();
            assertThat(geometry.getGeometryType())
                    .isEqualTo(feature.at("/properties/code").asString().equals("21") ? "Polygon" : "Point");
            assertThat(feature.at("/properties/classLabel").asString()).isNotBlank();
        }
        assertThat(features.at("/0/properties/fiches").asLong()).isEqualTo(4);
    }

    @Test
    void csv_has_a_line_for_each_territory() {
        HttpResponse<String> answer = browser.get("/api/v1/coverage.csv?by=departement&lang=en");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        String[] lines = answer.body().split("\r\n");
        assertThat(lines).hasSize(6);
        assertThat(lines[0])
                .startsWith("Code,Nom,Population,Fiches locales,Lieux,Structures")
                .contains("Find a home");
        assertThat(lines[1]).startsWith("21,Côte-d'Or,535000,4,2,1,0.07,3–6");
    }

    @Test
    void a_comparison_is_written_to_every_format() {
        String against = "theme=francais&against=" + encoded("theme=logement");
        assertThat(browser.get("/api/v1/coverage.csv?" + against).body()).contains("69,Rhône,1900000,1,0,1,≥ 1");
        assertThat(Browser.json(browser.get("/api/v1/coverage.geojson?" + against))
                        .at("/features/1/properties/difference")
                        .asLong())
                .isEqualTo(1);
        assertThat(browser.get("/api/v1/coverage.xlsx?" + against).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".geojson", ".csv", ".xlsx"})
    void who_has_the_answer_already_is_told_that_nothing_changed(String format) {
        String address = "/api/v1/coverage" + format + "?by=region";
        String tag = browser.get(address).headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = browser.get(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(browser.get(address + "&theme=sante", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void openapi_documents_the_filters_of_the_search_and_none_that_is_refused() {
        JsonNode parameters =
                Browser.json(browser.get("/openapi.json")).at("/paths/~1api~1v1~1coverage/get/parameters");
        assertThat(texts(parameters, "name"))
                .contains("by", "classes", "k", "measure", "against", "theme", "publishedUntil", "place", "q")
                .doesNotContain("radius", "lat", "size", "after", "sort")
                .doesNotHaveDuplicates();
    }

    private JsonNode json(String parameters) {
        HttpResponse<String> answer = browser.get("/api/v1/coverage?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static JsonNode territory(JsonNode answer, String code) {
        return one(answer.at("/territories"), code);
    }

    private static JsonNode theme(JsonNode answer, String code) {
        return one(answer.at("/themes"), code);
    }

    private static JsonNode one(JsonNode list, String code) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(member).asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
