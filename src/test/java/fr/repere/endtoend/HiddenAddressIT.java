package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Hidden addresses stay hidden. A shelter's address goes in; a neighbour whose address is public, and is found wherever it should be,
 * shows that what is looked for would be seen.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenAddressIT {

    private static final String SECRET_STREET = "17 impasse des Mirabelles";
    private static final double[] SECRET = {5.0712345, 47.3398765};
    private static final String PUBLIC_STREET = "4 quai des Quetsches";
    private static final double[] PUBLIC = {5.0523456, 47.3287654};
    /** In the forest of Guyane, farther from every commune than a point without address is given to one. */
    private static final double[] REMOTE = {-53.4112233, 2.9876543};

    private SearchClient search;
    private Path folder;

    @BeforeAll
    void importAShelterAndItsNeighbour(Stack stack, @TempDir Path temporary) {
        search = stack.search();
        folder = temporary;
        stack.importFile("repere", directory().write(folder));
    }

    private static FicheFile directory() {
        return new FicheFile("hidden")
                .dispositif("shelter", "Refuge tamarinier", "Pour les femmes", dijon(SECRET_STREET, SECRET, "oui"))
                .dispositif("neighbour", "Accueil tamarinier", "Ouvert à tous", dijon(PUBLIC_STREET, PUBLIC, "non"))
                .dispositif(
                        "remote",
                        "Abri tamarinier",
                        "Au loin",
                        Map.of(
                                "departement",
                                "973",
                                "longitude",
                                REMOTE[0],
                                "latitude",
                                REMOTE[1],
                                "precision",
                                "address",
                                "addressHidden",
                                true));
    }

    private static Map<String, Object> dijon(String street, double[] at, String hidden) {
        return Map.of(
                "street",
                street,
                "postalCode",
                "21000",
                "commune",
                "21231",
                "longitude",
                at[0],
                "latitude",
                at[1],
                "precision",
                "address",
                "phone",
                "03 80 00 00 01",
                "addressHidden",
                hidden);
    }

    @Test
    void the_store_knows_the_address_and_an_import_of_the_same_changes_nothing(Stack stack) {
        String stored = "select p.street || ' ' || st_x(p.point) || ' ' || p.address_hidden || ' ' || f.version"
                + " from fiche_place p join fiche f on f.id = p.fiche_id where f.source = 'hidden' and f.local_id = 'shelter'";
        List<String> before = Ledger.texts(stack.database(), stored);
        assertThat(before).singleElement().asString().startsWith(SECRET_STREET + " " + SECRET[0] + " true");
        stack.importFile("repere", directory().write(folder));
        assertThat(Ledger.texts(stack.database(), stored)).isEqualTo(before);
    }

    @Test
    void the_search_shows_a_hidden_place_at_the_centre_of_its_commune_and_says_so() {
        JsonNode places = search.page(Map.of("q", "refuge tamarinier", "place", "commune:21231"))
                .path("hits")
                .get(0)
                .path("places");
        JsonNode dijon = search.read("/api/v1/places?q=Dijon").path("places").get(0);
        assertThat(places.get(0).path("addressHidden").asBoolean()).isTrue();
        assertThat(places.get(0).path("precision").asString()).isEqualTo("commune");
        assertThat(places.get(0).path("phone").asString()).isEqualTo("03 80 00 00 01");
        assertThat(places.get(0).path("point")).isEqualTo(dijon.path("point"));
    }

    @Test
    void a_hidden_place_whose_commune_is_not_known_has_no_point() {
        JsonNode place = search.page(Map.of("q", "abri tamarinier"))
                .path("hits")
                .get(0)
                .path("places")
                .get(0);
        assertThat(place.path("addressHidden").asBoolean()).isTrue();
        assertThat(place.has("point")).isFalse();
        assertThat(place.path("departement").asString()).isEqualTo("973");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=tamarinier&place=commune:21231",
                "/api/v1/export.csv?q=tamarinier",
                "/api/v1/export.xlsx?q=tamarinier",
                "/api/v1/export.geojson?q=tamarinier",
                "/api/v1/export.gpkg?q=tamarinier",
                "/api/v1/export.json?q=tamarinier",
                "/api/v1/export.pdf?q=tamarinier",
                "/api/v1/cartography.csv?place=departement:21&q=tamarinier",
                "/api/v1/cartography.xlsx?place=departement:21&q=tamarinier",
                "/api/v1/cartography.geojson?place=departement:21&q=tamarinier",
                "/api/v1/cartography.gpkg?place=departement:21&q=tamarinier",
                "/api/v1/cartography.pdf?place=departement:21&q=tamarinier",
                "/ogc/collections/places/items?f=json&limit=1000&source=hidden",
                "/ogc/collections/places/items?f=html&limit=1000&source=hidden"
            })
    void every_format_tells_the_public_address_and_not_the_hidden_one(String address) {
        HandedOut file = handedOut(address);
        assertThat(file.tells("tamarinier")).isTrue();
        assertThat(file.tells(PUBLIC_STREET)).as("public street").isTrue();
        assertTellsNothing(file);
    }

    /** These tell no streets, or nothing but the hidden fiche. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/recherche?q=tamarinier",
                "/api/v1/coverage.geojson?by=commune&q=tamarinier",
                "/api/v1/coverage/white-zones.geojson?by=commune&q=tamarinier&distance=1km",
                "/ogc/collections/dispositifs/items?f=json&limit=1000&source=hidden",
                "/ogc/collections/dispositifs/items?f=html&limit=1000&source=hidden"
            })
    void what_tells_no_street_tells_no_hidden_position(String address) {
        assertTellsNothing(handedOut(address));
    }

    @Test
    void the_sheet_of_the_fiche_says_who_tells_its_address() {
        String slug = search.page(Map.of("q", "refuge tamarinier"))
                .path("hits")
                .get(0)
                .path("slug")
                .asString();
        HandedOut page = handedOut("/fr/fiches/" + slug);
        assertThat(page.tells("adresse communiquée par la structure, 21000 Dijon"))
                .isTrue();
        assertTellsNothing(page);
        assertTellsNothing(handedOut("/api/v1/fiches/" + slug));
    }

    @Test
    void the_index_itself_does_not_hold_it(Stack stack) {
        Path documents = new SearchClient(stack.elasticsearch.url())
                .download(
                        "/repere-fiches/_search?q=source:hidden&size=10&docvalue_fields=points,positions",
                        folder.resolve("documents.json"));
        HandedOut index = HandedOut.read(documents);
        assertThat(index.tells(PUBLIC_STREET)).isTrue();
        assertThat(index.tells(PUBLIC[0])).isTrue();
        assertTellsNothing(index);
    }

    private HandedOut handedOut(String address) {
        return HandedOut.read(search.download(address, folder.resolve("handed-out-" + System.nanoTime())));
    }

    private static void assertTellsNothing(HandedOut file) {
        assertThat(file.tells("Mirabelles")).as("hidden street").isFalse();
        for (double degrees : new double[] {SECRET[0], SECRET[1], REMOTE[0], REMOTE[1]}) {
            assertThat(file.tells(degrees)).as("hidden position %s", degrees).isFalse();
        }
    }
}
