package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.world.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** Which features an area, a time and properties keep: the same as reading every fiche one by one. */
class OgcFiltersTest extends OgcWorld {

    private static final String ITEMS = "/items?limit=10000&";

    private record Box(double west, double south, double east, double north) {

        boolean holds(PointDocument point) {
            boolean across = west <= east
                    ? point.lon() >= west && point.lon() <= east
                    : point.lon() >= west || point.lon() <= east;
            return across && point.lat() >= south && point.lat() <= north;
        }

        String parameter() {
            return "bbox=%s,%s,%s,%s".formatted(west, south, east, north);
        }
    }

    @Test
    void fc_bbox_response_only_fiches_and_places_inside_any_box_are_kept() {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            double west = 0.8 + random.nextDouble() * 3.5;
            double south = 44.8 + random.nextDouble() * 1.8;
            Box box = new Box(west, south, west + random.nextDouble() * 2, south + random.nextDouble());
            assertKept(box.parameter(), fiche -> true, place -> box.holds(place.point()));
        }
    }

    @ParameterizedTest
    @CsvSource({"177, -20, -175, -10, 2", "178, -20, 179, -10, 1", "-177, -14, -176, -13, 1", "179, -20, -179, -10, 0"})
    void fc_bbox_response_a_box_across_the_antimeridian_holds_both_sides(
            double west, double south, double east, double north, int places) {
        Box box = new Box(west, south, east, north);
        assertKept(box.parameter(), fiche -> true, place -> box.holds(place.point()));
        assertThat(count("places", box.parameter())).isEqualTo(places);
    }

    @Test
    void fc_bbox_response_a_place_on_the_edge_is_inside_and_heights_do_not_count() {
        assertThat(ids("places", "bbox=1.5,45.4,1.5,45.4")).contains("twice-at-one-point.1", "twice-at-one-point.2");
        assertThat(ids("places", "bbox=1.5,45.4,0,1.6,45.5,9"))
                .isEqualTo(ids("places", "bbox=1.5,45.4,1.6,45.5"))
                .contains("twice-at-one-point.1");
    }

    @ParameterizedTest
    @CsvSource({"departement, departements", "region, regions", "commune, communes", "epci, epci"})
    void fc_bbox_response_territories_are_kept_by_their_boundaries_not_by_boxes_around_them(
            String kind, String collection) {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            double west = 0.8 + random.nextDouble() * 3.5;
            double south = 44.8 + random.nextDouble() * 1.8;
            Box box = new Box(west, south, west + random.nextDouble() * 0.7, south + random.nextDouble() * 0.5);
            Geometry area =
                    new GeometryFactory().toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
            Set<String> expected = COUNTRY.territories().stream()
                    .filter(territory -> territory.kind().equals(kind) && meets(territory, area))
                    .map(TerritoryDocument::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ids(collection, box.parameter())).as(box.parameter()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T00:00:00Z/2025-06-30T23:59:59Z, 2025-01-01, 2025-06-30",
        "2025-06-15T12:00:00Z, 2025-06-15, 2025-06-15",
        "2025-06-15, 2025-06-15, 2025-06-15",
        "2025-06-15T23:30:00-02:00, 2025-06-16, 2025-06-16",
        "2025-06-15T00:30:00%2B02:00, 2025-06-14, 2025-06-14",
        "2025-01-01T00:00:00Z/.., 2025-01-01, 9999-12-31",
        "2025-01-01T00:00:00Z/, 2025-01-01, 9999-12-31",
        "../2025-01-01T00:00:00Z, 0001-01-01, 2025-01-01",
        "/2025-01-01, 0001-01-01, 2025-01-01",
        "2025-06-15t12:00:00.5z, 2025-06-15, 2025-06-15"
    })
    void fc_time_response_only_what_changed_then_is_kept(String datetime, LocalDate from, LocalDate to) {
        assertKept(
                "datetime=" + datetime,
                fiche -> fiche.changedOn() != null
                        && !fiche.changedOn().isBefore(from)
                        && !fiche.changedOn().isAfter(to),
                place -> true);
    }

    @Test
    void fc_time_response_territories_have_no_time_and_are_always_kept() {
        assertThat(count("communes", "datetime=2001-01-01"))
                .isEqualTo(COUNTRY.communes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "03", "974"})
    void a_departement_keeps_the_places_that_stand_in_it_and_the_fiches_that_count_in_it(String code) {
        assertKept("departement=" + code, fiche -> true, place -> code.equals(place.departement()));
        assertThat(ids("dispositifs", "departement=" + code))
                .isEqualTo(of(fiche -> fiche.counted().departement().contains(code)));
    }

    @Test
    void regions_epci_and_communes_keep_the_places_that_stand_in_them() {
        for (String parameter : List.of("region=11", "epci=200000005", "commune=02003")) {
            String id = parameter.replace('=', ':');
            Set<String> communes = COUNTRY.communes().stream()
                    .filter(commune ->
                            commune.id().equals(id) || commune.within().contains(id))
                    .map(TerritoryDocument::code)
                    .collect(Collectors.toSet());
            assertThat(places(parameter))
                    .isEqualTo(expectedPlaces(fiche -> true, place -> communes.contains(place.commune())));
        }
    }

    @Test
    void properties_area_and_time_are_combined_by_and() {
        Box box = new Box(0.9, 44.9, 2.6, 45.9);
        LocalDate since = LocalDate.of(2024, 9, 1);
        assertKept(
                "theme=francais&kind=dispositif&national=false&departement=01&datetime=2024-09-01/..&"
                        + box.parameter(),
                fiche -> fiche.themes().contains("francais")
                        && !fiche.national()
                        && fiche.kind().equals("dispositif")
                        && fiche.changedOn() != null
                        && !fiche.changedOn().isBefore(since),
                place -> box.holds(place.point()) && "01".equals(place.departement()),
                fiche -> fiche.counted().departement().contains("01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void a_flag_is_written_as_json_or_as_programs_without_booleans_do(String yes) {
        assertThat(ids("dispositifs", "online=" + yes))
                .isEqualTo(of(FicheDocument::online))
                .isNotEmpty();
    }

    @Test
    void what_does_not_state_a_criterion_is_not_kept_by_it() {
        assertThat(ids("dispositifs", "level=A1"))
                .isEqualTo(of(fiche -> fiche.criteria() != null
                        && fiche.criteria().frenchLevels().contains("A1")))
                .isNotEmpty();
    }

    @Test
    void the_coverage_counts_each_local_fiche_in_each_departement_that_it_counts_in() {
        json("/collections/coverage/items").path("features").forEach(departement -> {
            String code = departement.path("id").asString();
            List<FicheDocument> there = FICHES.stream()
                    .filter(fiche -> fiche.counted().departement().contains(code))
                    .toList();
            assertThat(departement.at("/properties/fiches").asInt(-1)).isEqualTo(there.size());
            for (String theme : Catalogue.THEMES) {
                assertThat(departement.path("properties").path(theme).asInt(-1))
                        .isEqualTo(Math.toIntExact(there.stream()
                                .filter(fiche -> fiche.themes().contains(theme))
                                .count()));
            }
        });
    }

    @Test
    void communes_are_kept_by_what_they_lie_in() {
        assertThat(ids("communes", "departement=02"))
                .isEqualTo(COUNTRY.communes().stream()
                        .filter(commune -> commune.within().contains("departement:02"))
                        .map(TerritoryDocument::code)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .isNotEmpty();
    }

    private void assertKept(String parameters, Predicate<FicheDocument> fiches, Predicate<PlaceDocument> places) {
        assertThat(places(parameters)).as(parameters).isEqualTo(expectedPlaces(fiches, places));
        if (!parameters.contains("departement=")) {
            boolean placed = parameters.contains("bbox");
            assertThat(ids("dispositifs", parameters))
                    .as(parameters)
                    .isEqualTo(of(fiche -> fiches.test(fiche) && (!placed || has(fiche, places))));
        }
    }

    private void assertKept(
            String parameters,
            Predicate<FicheDocument> fiches,
            Predicate<PlaceDocument> places,
            Predicate<FicheDocument> counted) {
        assertKept(parameters, fiches, places);
        String box = parameters.substring(parameters.indexOf("bbox"));
        Set<String> inBox = ids("dispositifs", box);
        assertThat(ids("dispositifs", parameters))
                .isEqualTo(of(fiche -> fiches.test(fiche) && counted.test(fiche) && inBox.contains(fiche.id())))
                .isNotEmpty();
    }

    private Set<String> places(String parameters) {
        return ids("places", parameters);
    }

    private static Set<String> expectedPlaces(Predicate<FicheDocument> fiches, Predicate<PlaceDocument> places) {
        return FICHES.stream()
                .filter(fiches)
                .flatMap(fiche -> IntStream.range(0, fiche.places().size())
                        .filter(i -> fiche.places().get(i).point() != null)
                        .filter(i -> places.test(fiche.places().get(i)))
                        .mapToObj(i -> fiche.id() + "." + (i + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(FicheDocument fiche, Predicate<PlaceDocument> places) {
        return fiche.places().stream().anyMatch(place -> place.point() != null && places.test(place));
    }

    private static Set<String> of(Predicate<FicheDocument> wanted) {
        return FICHES.stream().filter(wanted).map(FicheDocument::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean meets(TerritoryDocument territory, Geometry area) {
        Geometry boundary = COUNTRY.boundary(territory.id());
        return boundary == null ? area.intersects(territory.point().toLonLat().toPoint()) : area.intersects(boundary);
    }

    private long count(String collection, String parameters) {
        return json("/collections/" + collection + ITEMS + parameters)
                .path("numberMatched")
                .asLong();
    }

    /** The ids of all features that an answer holds, whose number must be the one it says. */
    private Set<String> ids(String collection, String parameters) {
        JsonNode answer = json("/collections/" + collection + ITEMS + parameters);
        Set<String> ids = answer.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answer.path("numberMatched").asInt(-1)).as(parameters).isEqualTo(ids.size());
        return ids;
    }
}
