package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.FicheDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, requirements classes OpenAPI 3.0, HTML and GeoJSON; and how a format is agreed upon. */
class OgcFormatsTest extends OgcWorld {

    private static final String GEO_JSON = "application/geo+json";
    static final List<String> EVERY_COLLECTION = COLLECTIONS;
    static final List<String> EVERY_DOCUMENT = List.of(
            "/ogc",
            "/ogc/api",
            "/ogc/conformance",
            "/ogc/collections",
            "/ogc/collections/places",
            "/ogc/collections/places/items",
            "/ogc/collections/places/items/on-both-sides.1",
            "/ogc/collections/dispositifs/items",
            "/ogc/collections/departements/items/01");

    @Test
    void oas30_definition_the_definition_is_valid_openapi_3_0() {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(browser.get("/ogc/api?f=json").body(), null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.0");
    }

    @Test
    void oas30_completeness_every_address_is_described_with_its_answers() {
        OpenAPI api = definition();
        assertThat(api.getServers().getFirst().getUrl()).isEqualTo(absolute(""));
        assertThat(api.getPaths())
                .containsKeys("/", "/api", "/conformance", "/collections")
                .hasSize(4 + 3 * 8);
        COLLECTIONS.forEach(id -> assertThat(api.getPaths())
                .containsKeys(
                        "/collections/" + id,
                        "/collections/" + id + "/items",
                        "/collections/" + id + "/items/{featureId}"));
        api.getPaths().values().forEach(path -> {
            assertThat(path.getGet().getResponses()).containsKeys("200", "400", "406", "500", "503");
            assertThat(path.getGet().getResponses().get("200").getContent())
                    .containsKey("text/html")
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void fc_limit_bbox_and_time_definition_the_parameters_are_described_as_the_standard_says(String id) {
        List<Parameter> parameters = definition()
                .getPaths()
                .get("/collections/" + id + "/items")
                .getGet()
                .getParameters();
        Parameter limit = named(parameters, "limit");
        assertThat(limit.getSchema().getType()).isEqualTo("integer");
        assertThat(limit.getSchema().getMinimum().intValue()).isEqualTo(1);
        assertThat(limit.getSchema().getMaximum().intValue()).isEqualTo(10_000);
        assertThat(limit.getSchema().getDefault()).isEqualTo(100);
        Parameter bbox = named(parameters, "bbox");
        assertThat(bbox.getSchema().getType()).isEqualTo("array");
        assertThat(bbox.getSchema().getMinItems()).isEqualTo(4);
        assertThat(bbox.getSchema().getMaxItems()).isEqualTo(6);
        assertThat(bbox.getSchema().getItems().getType()).isEqualTo("number");
        assertThat(named(parameters, "datetime").getSchema().getType()).isEqualTo("string");
        for (String name : List.of("limit", "bbox", "datetime")) {
            assertThat(named(parameters, name).getIn()).isEqualTo("query");
            assertThat(named(parameters, name).getRequired()).isNotEqualTo(true);
            assertThat(named(parameters, name).getStyle()).isEqualTo(Parameter.StyleEnum.FORM);
            assertThat(named(parameters, name).getExplode()).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void every_described_filter_is_taken_and_is_a_property_of_the_features(String id) {
        JsonNode properties = json("/collections/" + id + "/items?limit=1").at("/features/0/properties");
        definition().getPaths().get("/collections/" + id + "/items").getGet().getParameters().stream()
                .filter(parameter ->
                        !List.of("f", "bbox", "datetime", "limit", "after").contains(parameter.getName()))
                .forEach(parameter -> {
                    assertThat(properties.has(parameter.getName()))
                            .as(parameter.getName())
                            .isTrue();
                    String value = value(parameter);
                    HttpResponse<String> answer =
                            browser.get("/ogc/collections/%s/items?%s=%s".formatted(id, parameter.getName(), value));
                    assertThat(answer.statusCode()).as(parameter.getName()).isEqualTo(200);
                });
    }

    @ParameterizedTest
    @FieldSource("EVERY_DOCUMENT")
    void html_definition_and_content_every_document_has_a_page_with_all_its_links(String address) {
        HttpResponse<String> page = browser.get(address, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(String.join(",", page.headers().allValues("vary")).toLowerCase(Locale.ROOT))
                .contains("accept");
        String html = page.body();
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\"", "<h1")
                .doesNotContain("<script");
        if (!address.equals("/ogc/api")) {
            Browser.json(browser.get(address + "?f=json"))
                    .path("links")
                    .forEach(link -> assertThat(html)
                            .contains("href=\""
                                    + link.path("href")
                                            .asString()
                                            .replace("&", "&amp;")
                                            .replace("&amp;f=json", "&amp;f=html")
                                            .split("&amp;f=")[0]));
        }
    }

    @Test
    void html_content_the_page_of_a_feature_shows_every_property_and_the_geometry() {
        JsonNode feature = json("/collections/places/items/on-both-sides.1");
        String page = browser.get("/ogc/collections/places/items/on-both-sides.1?f=html")
                .body();
        feature.path("properties").properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                assertThat(page).contains(">" + property.getKey() + "<");
            }
        });
        assertThat(page).contains("[-176.2,-13.3]", "Licence Ouverte 2.0");
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void geojson_content_features_are_geojson_with_flat_properties(String id) throws ParseException {
        for (JsonNode feature : json("/collections/" + id + "/items?limit=200").path("features")) {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.path("id").isString()).isTrue();
            feature.path("properties")
                    .properties()
                    .forEach(property -> assertThat(property.getValue().isContainer())
                            .as(property.getKey())
                            .isFalse());
            if (!feature.path("geometry").isNull()) {
                assertThat(new GeoJsonReader()
                                .read(feature.path("geometry").toString())
                                .isEmpty())
                        .isFalse();
            }
        }
    }

    @Test
    void a_fiche_is_one_feature_with_all_its_positions_or_none() {
        for (JsonNode feature :
                json("/collections/dispositifs/items?limit=10000").path("features")) {
            FicheDocument fiche = FICHES.stream()
                    .filter(one -> one.id().equals(feature.path("id").asString()))
                    .findFirst()
                    .orElseThrow();
            long positions = fiche.points().stream().distinct().count();
            JsonNode geometry = feature.path("geometry");
            assertThat(geometry.isNull() ? 0 : geometry.path("coordinates").size())
                    .isEqualTo(positions);
            assertThat(feature.at("/properties/licence").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/geo+json",
        "application/geo+json, application/geo+json",
        "application/json, application/geo+json",
        "'application/geo+json, application/json', application/geo+json",
        "text/html, text/html;charset=UTF-8",
        "'text/html;q=0.5, application/geo+json', application/geo+json",
        "'application/json;q=0.5, text/html', text/html;charset=UTF-8",
        "'text/*, application/json;q=0.9', text/html;charset=UTF-8",
        "not a type, application/geo+json"
    })
    void the_format_is_the_one_that_is_preferred(String accept, String type) {
        HttpResponse<String> answer = browser.get("/ogc/collections/places/items?limit=1", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("").replace(" ", ""))
                .isEqualTo(type);
    }

    @Test
    void a_format_that_does_not_exist_is_refused() {
        assertThat(browser.get("/ogc/collections", "Accept", "application/gml+xml")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @FieldSource("EVERY_DOCUMENT")
    void head_says_what_get_would_without_a_body(String address) {
        HttpResponse<String> answer = browser.ask("HEAD", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("content-type"))
                .isEqualTo(browser.get(address).headers().firstValue("content-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/collections/places/items?limit=1",
                "/ogc/collections/nothing",
                "/api/v1/search?size=0",
                "/api/v1/search?size=1"
            })
    void pages_of_other_sites_may_read_every_answer_refusals_too(String address) {
        HttpResponse<String> answer = browser.get(address, "Origin-Of-Test", "x");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        HttpResponse<String> crossing = browser.ask("GET", address, "Origin", "https://carte.example.org");
        assertThat(crossing.headers().firstValue("access-control-allow-origin")).contains("*");
        HttpResponse<String> preflight = browser.ask(
                "OPTIONS", address, "Origin", "https://carte.example.org", "Access-Control-Request-Method", "GET");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("*");
        assertThat(preflight
                        .headers()
                        .firstValue("access-control-allow-methods")
                        .orElse(""))
                .contains("GET");
    }

    @Test
    void pages_of_other_sites_do_not_read_our_pages() {
        assertThat(browser.ask("GET", "/", "Origin", "https://carte.example.org")
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .isEmpty();
    }

    private OpenAPI definition() {
        ParseOptions resolving = new ParseOptions();
        resolving.setResolve(true);
        return new OpenAPIV3Parser()
                .readContents(browser.get("/ogc/api?f=json").body(), null, resolving)
                .getOpenAPI();
    }

    private static Parameter named(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Parameter parameter) {
        List<?> allowed = parameter.getSchema().getEnum();
        if (allowed != null) {
            return allowed.getFirst().toString();
        }
        return switch (parameter.getName()) {
            case "region" -> "11";
            case "departement" -> "01";
            case "epci" -> "200000005";
            case "commune" -> "01001";
            case "national", "online" -> "true";
            case "receptionLanguage" -> "ar";
            default -> "demonstration";
        };
    }
}
