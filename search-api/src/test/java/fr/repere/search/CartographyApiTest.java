package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The cartography of a territory, a search as a document, and white zones as a picture, over HTTP. */
class CartographyApiTest extends BurgundyApi {

    private static final String COTE_D_OR = "?place=departement:21";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cartography.pdf?place=departement:21,application/pdf,%PDF",
        "/api/v1/cartography.xlsx?place=departement:21,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,PK",
        "/api/v1/cartography.csv?place=departement:21,text/csv,Thème",
        "/api/v1/cartography.geojson?place=departement:21,application/geo+json,FeatureCollection",
        "/api/v1/cartography.gpkg?place=departement:21,application/geopackage+sqlite3,SQLite format 3",
        "/api/v1/export.pdf?q=cours,application/pdf,%PDF",
        "/api/v1/coverage/white-zones.png?width=600,image/png,PNG",
        "/api/v1/coverage/white-zones.svg?place=departement:21&width=600,image/svg+xml,<svg",
        "/api/v1/coverage/white-zones.pdf?by=region&distance=5km,application/pdf,%PDF"
    })
    void each_format_comes_under_its_own_type(String address, String type, String mark) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        assertThat(answer.body()).contains(mark);
    }

    @Test
    void a_territory_has_what_stands_in_it_and_what_covers_it_and_nothing_else() {
        JsonNode features =
                browser.json("/api/v1/cartography.geojson" + COTE_D_OR).path("features");
        List<String> ids = features.valueStream()
                .map(feature -> feature.at("/properties/Identifiant").asString())
                .toList();
        assertThat(ids).containsExactlyInAnyOrder("cours-dijon", "logement-cote-d-or", "zone-dijon", "cave-gevrey");
        JsonNode scopes =
                browser.json("/api/v1/search" + COTE_D_OR + "&scope=local").path("totals");
        assertThat(scopes.path("inside").asInt() + scopes.path("covers").asInt())
                .isEqualTo(ids.size());
    }

    @Test
    void a_filter_of_the_search_filters_the_document() {
        JsonNode features = browser.json("/api/v1/cartography.geojson" + COTE_D_OR + "&theme=emploi")
                .path("features");
        assertThat(features).hasSize(1);
        JsonNode only = features.get(0);
        assertThat(only.at("/properties/Identifiant").asString()).isEqualTo("cave-gevrey");
        assertThat(only.at("/properties/N°").asInt()).isEqualTo(1);
        assertThat(only.at("/geometry/coordinates/0").asDouble()).isEqualTo(4.967);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cartography.pdf,place",
        "/api/v1/cartography.pdf?place=departement:98765,place",
        "/api/v1/cartography.doc?place=departement:21,format",
        "/api/v1/cartography.pdf?place=departement:21&radius=5,radius",
        "/api/v1/cartography.pdf?lat=47&lon=5,lat",
        "/api/v1/export.pdf?size=5,size",
        "/api/v1/coverage/white-zones.png?distance=1000000km,distance",
        "/api/v1/coverage/white-zones.png?width=5,width"
    })
    void what_makes_no_sense_is_refused_with_its_name(String address, String parameter) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Browser.json(answer).path("parameter").asString()).isEqualTo(parameter);
        assertThat(Browser.json(answer).path("allowed").asString()).isNotBlank();
    }

    @Test
    void communes_far_from_everything_are_as_many_in_the_picture_as_in_the_list() {
        long without = browser.json("/api/v1/coverage/white-zones?theme=sante&distance=20km")
                .at("/total/communesWithout")
                .asLong();
        String svg = browser.get("/api/v1/coverage/white-zones.svg?theme=sante&distance=20km&by=commune&width=600")
                .body();
        assertThat(without).isPositive();
        assertThat(svg).contains("Communes à plus de 20\u00a0km", "plus loin " + without);
    }
}
