package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, requirements class Core, one promise per requirement; the name of a test begins with the requirement's. */
class OgcCoreTest extends OgcWorld {

    private static final String GEO_JSON = "application/geo+json";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    static final List<String> EVERY_COLLECTION = COLLECTIONS;

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "?f=json"})
    void root_op_and_success_the_landing_page_leads_to_definition_conformance_and_data(String path) {
        HttpResponse<String> answer = browser.get("/ogc" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        JsonNode landing = Browser.json(answer);
        for (String rel : List.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")) {
            assertThat(links(landing, rel)).as(rel).isNotEmpty();
        }
        landing.path("links").forEach(this::assertLeadsToItsType);
    }

    @Test
    void api_definition_op_and_success_the_definition_is_where_the_landing_page_says() {
        JsonNode link = links(json(""), "service-desc").getFirst();
        HttpResponse<String> answer = browser.get(path(link.path("href").asString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    void conformance_op_and_success_the_classes_are_listed() {
        assertThat(json("/conformance").path("conformsTo").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/api",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/places",
                "/ogc/collections/places/items",
                "/ogc/collections/communes/items/01001"
            })
    void query_param_unknown_an_unknown_parameter_is_refused_and_the_known_ones_named(String path) {
        HttpResponse<String> answer = browser.get(path + "?unknownQueryParameter=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Browser.json(answer).path("parameter").asString()).isEqualTo("unknownQueryParameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=unlimited",
                "limit=1.5",
                "limit=",
                "limit=1&limit=2",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=1,2,3,4,5,6,7",
                "bbox=a,b,c,d",
                "bbox=",
                "bbox=1,3,2,2",
                "bbox=-181,0,0,1",
                "bbox=0,-91,1,1",
                "bbox=NaN,0,1,1",
                "bbox=1,2,9,3,4,8",
                "bbox=1,2,3,4&bbox=1,2,3,4",
                "datetime=",
                "datetime=hier",
                "datetime=2026-13-01",
                "datetime=2026-01-01T25:00:00Z",
                "datetime=2026-02-30T00:00:00Z",
                "datetime=../..",
                "datetime=/",
                "datetime=2026-01-02/2026-01-01",
                "datetime=2026-01-01/2026-01-02/2026-01-03",
                "datetime=2026-01-01T00:00:00",
                "datetime=2026-01-01/P2D",
                "after=%C3%A9",
                "after=!",
                "f=xml",
                "f=",
                "theme=jardinage",
                "national=maybe",
                "departement=99",
                "departement=%2A",
                "commune=00000",
                "source=%20a%27b"
            })
    void query_param_invalid_a_bad_value_is_refused_and_what_is_allowed_is_said(String parameters) {
        HttpResponse<String> answer = browser.get("/ogc/collections/places/items?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Browser.json(answer).path("allowed").asString()).isNotBlank();
    }

    @Test
    void fc_md_op_and_success_every_collection_is_listed_as_it_describes_itself() {
        JsonNode document = json("/collections");
        assertThat(links(document, "self")).hasSize(1);
        assertThat(links(document, "alternate")).hasSize(1);
        assertThat(document.path("collections")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactlyElementsOf(COLLECTIONS);
        document.path("collections").forEach(listed -> {
            JsonNode alone = json("/collections/" + listed.path("id").asString());
            for (String same : List.of("id", "title", "description", "extent", "itemType", "crs")) {
                assertThat(alone.path(same)).isEqualTo(listed.path(same));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void fc_md_items_links_and_sfc_md_success_a_collection_leads_to_its_features_in_every_format(String id) {
        JsonNode collection = json("/collections/" + id);
        assertThat(collection.path("itemType").asString()).isEqualTo("feature");
        assertThat(collection.at("/crs/0").asString()).isEqualTo(CRS84);
        assertThat(links(collection, "items").stream()
                        .map(link -> link.path("type").asString()))
                .containsExactlyInAnyOrder(GEO_JSON, "text/html");
        collection.path("links").forEach(this::assertLeadsToItsType);
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void fc_md_extent_the_extent_holds_every_feature(String id) {
        JsonNode box = json("/collections/" + id).at("/extent/spatial/bbox/0");
        assertThat(json("/collections/" + id).at("/extent/spatial/crs").asString())
                .isEqualTo(CRS84);
        long all = json("/collections/" + id + "/items").path("numberMatched").asLong();
        long without = id.equals("dispositifs")
                ? FICHES.stream().filter(fiche -> fiche.points().isEmpty()).count()
                : 0;
        String extent = box.valueStream()
                .map(JsonNode::asString)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        assertThat(json("/collections/" + id + "/items?bbox=" + extent)
                        .path("numberMatched")
                        .asLong())
                .isEqualTo(all - without);
    }

    @Test
    void fc_md_extent_the_period_holds_every_change() {
        JsonNode interval = json("/collections/dispositifs").at("/extent/temporal/interval/0");
        String period = interval.at("/0").asString() + "/" + interval.at("/1").asString();
        long dated = FICHES.stream().filter(fiche -> fiche.changedOn() != null).count();
        assertThat(json("/collections/dispositifs/items?datetime=" + period)
                        .path("numberMatched")
                        .asLong())
                .isEqualTo(dated);
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/nothing", "/collections/nothing/items", "/collections/nothing/items/1",
                "/collections/places/items/nothing",
        "/collections/places/items/f00001.99", "/collections/dispositifs/items/nothing",
                "/collections/communes/items/99999", "/nothing"
    })
    void sfc_md_op_and_f_op_what_does_not_exist_is_a_404_in_the_readers_format(String path) {
        HttpResponse<String> json = browser.get("/ogc" + path, "Accept", GEO_JSON);
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.headers().firstValue("content-type")).contains("application/problem+json");
        HttpResponse<String> page = browser.get("/ogc" + path, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void fc_op_and_response_features_come_as_a_feature_collection_that_counts_itself(String id) {
        Instant before = Instant.now();
        HttpResponse<String> answer = browser.get("/ogc/collections/" + id + "/items?limit=3");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains(GEO_JSON);
        JsonNode features = Browser.json(answer);
        assertThat(features.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(features.path("numberReturned").asInt())
                .isEqualTo(features.path("features").size());
        assertThat(features.path("numberMatched").asInt())
                .isGreaterThanOrEqualTo(features.path("features").size());
        assertThat(Duration.between(
                                before, Instant.parse(features.path("timeStamp").asString()))
                        .abs())
                .isLessThan(Duration.ofSeconds(10));
        assertThat(links(features, "self").getFirst().path("type").asString()).isEqualTo(GEO_JSON);
        assertThat(links(features, "alternate").getFirst().path("type").asString())
                .isEqualTo("text/html");
        features.path("links").forEach(this::assertLeadsToItsType);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "100000, 0", "99999999999999999999, 0", "0010, 10"})
    void fc_limit_response_1_never_more_features_than_the_limit_and_a_large_one_is_taken_for_the_largest(
            String limit, int expected) {
        JsonNode features = json("/collections/places/items?limit=" + limit);
        assertThat(features.path("features").size())
                .isEqualTo(expected == 0 ? features.path("numberMatched").asInt() : expected);
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void fc_links_the_next_links_lead_through_all_features_once(String id) {
        for (int limit : List.of(1, 7, 1_000)) {
            Set<String> met = new HashSet<>();
            String next = "/ogc/collections/" + id + "/items?limit=" + limit;
            int pages = 0;
            long matched = 0;
            while (!next.isEmpty() && (limit > 1 || pages < 40)) {
                JsonNode page = browser.json(next);
                page.path("features")
                        .forEach(
                                feature -> assertThat(met.add(feature.path("id").asString()))
                                        .isTrue());
                matched = page.path("numberMatched").asLong();
                next = links(page, "next").stream()
                        .map(link -> path(link.path("href").asString()))
                        .findFirst()
                        .orElse("");
                pages++;
            }
            assertThat(met).hasSize(Math.toIntExact(next.isEmpty() ? matched : pages));
        }
    }

    @ParameterizedTest
    @FieldSource("EVERY_COLLECTION")
    void f_success_and_f_links_each_feature_is_found_by_its_id_as_it_was_listed(String id) {
        json("/collections/" + id + "/items?limit=5").path("features").forEach(listed -> {
            HttpResponse<String> answer = browser.get(
                    "/ogc/collections/" + id + "/items/" + listed.path("id").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains(GEO_JSON);
            JsonNode alone = Browser.json(answer);
            for (String same : List.of("type", "id", "geometry", "properties")) {
                assertThat(alone.path(same)).isEqualTo(listed.path(same));
            }
            for (String rel : List.of("self", "alternate", "collection")) {
                assertThat(links(alone, rel)).as(rel).isNotEmpty();
            }
            alone.path("links").forEach(this::assertLeadsToItsType);
        });
    }

    private void assertLeadsToItsType(JsonNode link) {
        assertThat(link.path("rel").asString()).isNotBlank();
        String type = link.path("type").asString();
        HttpResponse<String> answer = browser.get(path(link.path("href").asString()));
        assertThat(answer.statusCode()).as(link.toString()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
    }
}
