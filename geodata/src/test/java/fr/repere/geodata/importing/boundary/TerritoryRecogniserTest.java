package fr.repere.geodata.importing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.importing.boundary.TerritoryRecogniser.Recognised;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.territory.ShippedTerritories;
import fr.repere.geodata.territory.TerritoryKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryRecogniserTest {

    private final TerritoryRecogniser recogniser = new TerritoryRecogniser(ShippedTerritories.read(), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "code,21231,Dijon,commune,21231",
        "INSEE_COM,21231,Dijon,commune,21231",
        "code,1004,Ambérieu-en-Bugey,commune,01004",
        "insee_dep,01,Ain,departement,01",
        "DEP,1,Ain,departement,01",
        "code,2A,Corse-du-Sud,departement,2A",
        "code,971,Guadeloupe,departement,971",
        "code,11,Aude,departement,11",
        "code,11,Île-de-France,region,11",
        "REG,27,Bourgogne-Franche-Comté,region,27",
        "siren,242100410,Dijon Métropole,epci,242100410",
        "code,242100410,Dijon Métropole,epci,242100410"
    })
    void a_territory_is_known_by_its_code_and_where_codes_meet_by_its_name(
            String property, String code, String name, String kind, String expected) {
        assertThat(recogniser.recognise(Map.of(property.toLowerCase(java.util.Locale.ROOT), code, "nom", name)))
                .isEqualTo(new Recognised(TerritoryKind.findByCode(kind).orElseThrow(), expected));
    }

    @ParameterizedTest
    @CsvSource({"75101,75056", "13203,13055", "69385,69123"})
    void a_municipal_arrondissement_is_part_of_its_commune(String code, String commune) {
        assertThat(recogniser.recognise(Map.of("code", code)))
                .isEqualTo(new Recognised(TerritoryKind.COMMUNE, commune));
    }

    @Test
    void a_commune_is_not_taken_for_the_departement_that_its_feature_also_names() {
        assertThat(recogniser.recognise(Map.of(
                        "insee_com",
                        "21231",
                        "insee_arr",
                        "2",
                        "insee_can",
                        "07",
                        "insee_dep",
                        "21",
                        "insee_reg",
                        "27")))
                .isEqualTo(new Recognised(TerritoryKind.COMMUNE, "21231"));
    }

    @Test
    void a_canton_is_not_taken_for_its_departement() {
        assertThatExceptionOfType(LineRejected.class)
                .isThrownBy(() -> recogniser.recognise(Map.of("insee_can", "07", "insee_dep", "21")))
                .withMessageContaining("une autre couche");
    }

    @Test
    void a_code_that_nobody_bears_is_rejected_with_the_code() {
        assertThatExceptionOfType(LineRejected.class)
                .isThrownBy(() -> recogniser.recognise(Map.of("code", "99999")))
                .withMessageContaining("99999")
                .withMessageContaining("inconnu");
    }

    @Test
    void a_two_digit_code_without_a_name_follows_the_file_or_is_asked_for() {
        assertThatExceptionOfType(LineRejected.class)
                .isThrownBy(() -> recogniser.recognise(Map.of("code", "11")))
                .withMessageContaining("--kind");
        recogniser.recognise(Map.of("code", "21", "nom", "Côte-d'Or"));
        assertThat(recogniser.recognise(Map.of("code", "11")).kind()).isEqualTo(TerritoryKind.DEPARTEMENT);
    }

    @Test
    void a_kind_that_is_asked_for_decides() {
        TerritoryRecogniser regions =
                new TerritoryRecogniser(ShippedTerritories.read(), Optional.of(TerritoryKind.REGION));
        assertThat(regions.recognise(Map.of("code", "11", "nom", "Aude")))
                .isEqualTo(new Recognised(TerritoryKind.REGION, "11"));
    }

    @Test
    void a_feature_without_any_code_is_rejected() {
        assertThatExceptionOfType(LineRejected.class)
                .isThrownBy(() -> recogniser.recognise(Map.of("nom", "Dijon")))
                .withMessageContaining("aucun code");
    }
}
