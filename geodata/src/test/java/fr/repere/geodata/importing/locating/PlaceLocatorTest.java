package fr.repere.geodata.importing.locating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.line.Remarks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceLocatorTest {

    private static final LonLat IN_DIJON = new LonLat(5.03, 47.32);
    private static final LonLat IN_DOLE = new LonLat(5.49, 47.09);

    private final PlaceLocator locator = new PlaceLocator(SmallFrance.territories());
    private final Remarks remarks = new Remarks();

    @Test
    void the_insee_code_gives_commune_and_departement_and_the_point_is_kept() {
        Location location = locate("21231", null, null, IN_DIJON);
        assertThat(location).isEqualTo(new Location(null, "21231", "21", IN_DIJON, Precision.ADDRESS));
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void of_code_and_point_in_contradiction_the_code_wins_and_it_is_said() {
        Location location = locate("21231", null, null, IN_DOLE);
        assertThat(location.departement()).isEqualTo("21");
        assertThat(location.point()).isEqualTo(IN_DOLE);
        assertThat(reasons()).singleElement().asString().contains("autre département que le code INSEE");
    }

    @Test
    void a_contradicting_point_that_is_far_away_is_replaced_by_the_communes() {
        Location location = locate("21231", null, null, new LonLat(2.35, 48.85));
        assertThat(location.point()).isEqualTo(new LonLat(5.0415, 47.322));
        assertThat(location.precision()).isEqualTo(Precision.COMMUNE);
        assertThat(reasons()).singleElement().asString().contains("remplacé");
    }

    @Test
    void an_arrondissement_resolves_to_its_commune() {
        assertThat(locate("75112", null, null, null).commune()).isEqualTo("75056");
    }

    @Test
    void a_lost_zero_is_put_back_where_that_is_certain() {
        Location location = locate("1033", "1200", null, null);
        assertThat(location.commune()).isEqualTo("01033");
        assertThat(location.postalCode()).isEqualTo("01200");
        assertThat(remarks.list()).hasSize(2);
    }

    @Test
    void without_insee_code_postal_code_and_name_decide_between_homonyms() {
        assertThat(locate(null, "97400", "Saint Denis", null).commune()).isEqualTo("97411");
        assertThat(locate(null, "93200", "ST-DENIS CEDEX 2", null).commune()).isEqualTo("93066");
        assertThat(remarks.list()).isEmpty();
    }

    @Test
    void name_and_departement_decide_where_the_postal_code_does_not() {
        AddressClues clues = new AddressClues(null, null, "Saint-Denis", List.of("93"));
        assertThat(locator.locate(clues, null, Precision.ADDRESS, remarks).commune())
                .isEqualTo("93066");
    }

    @Test
    void a_homonym_without_any_other_clue_is_not_guessed() {
        assertThat(locator.locate(
                        new AddressClues(null, null, "Saint-Denis", List.of()), null, Precision.ADDRESS, remarks))
                .isNull();
    }

    @Test
    void a_point_alone_gives_the_nearest_commune_within_5_km_and_its_departement() {
        assertThat(locate(null, null, null, IN_DIJON).commune()).isEqualTo("21231");
        Location remote = locate(null, null, null, new LonLat(4.2, 47.8));
        assertThat(remote.commune()).isNull();
        assertThat(remote.departement()).isEqualTo("21");
    }

    @Test
    void a_place_without_point_takes_the_communes_and_says_how_precise_that_is() {
        Location location = locate("39198", "39100", null, null);
        assertThat(location.point()).isEqualTo(new LonLat(5.4917, 47.0932));
        assertThat(location.precision()).isEqualTo(Precision.COMMUNE);
    }

    @Test
    void a_point_in_no_departement_with_a_code_is_kept_and_said() {
        Location location = locate("01033", null, null, new LonLat(5.84, 46.12));
        assertThat(location.departement()).isEqualTo("01");
        assertThat(reasons()).singleElement().asString().contains("dans aucun département");
    }

    @Test
    void free_addresses_are_cut_into_street_code_and_commune() {
        assertThat(FreeAddress.parse("13 Rue Haute, 21000 Dijon, France"))
                .isEqualTo(new FreeAddress("13 Rue Haute", "21000", "Dijon"));
        assertThat(FreeAddress.parse("13 Rue Haute, Dijon")).isEqualTo(new FreeAddress("13 Rue Haute", null, "Dijon"));
        assertThat(FreeAddress.parse("Dijon")).isEqualTo(new FreeAddress(null, null, "Dijon"));
    }

    private Location locate(String insee, String postalCode, String city, LonLat point) {
        Location location =
                locator.locate(new AddressClues(insee, postalCode, city, List.of()), point, Precision.ADDRESS, remarks);
        assertThat(location).isNotNull();
        return location;
    }

    private List<String> reasons() {
        return remarks.list().stream().map(Remark::reason).toList();
    }
}
