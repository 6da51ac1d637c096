package fr.repere.geodata.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceFilesTest {

    private final Set<String> departements =
            ReferenceFiles.departements().stream().map(Departement::code).collect(Collectors.toSet());

    @Test
    void there_are_101_departements_each_with_a_valid_boundary() {
        Set<String> proper = ReferenceFiles.departements().stream()
                .filter(departement -> !departement.collectivite())
                .map(Departement::code)
                .collect(Collectors.toSet());
        assertThat(proper).hasSize(101).contains("2A", "2B", "971", "976");
        assertThat(ReferenceFiles.departementBoundaries())
                .allMatch(boundary -> boundary.area().isValid())
                .extracting(Boundary::code)
                .containsExactlyInAnyOrderElementsOf(proper);
    }

    @Test
    void every_commune_lies_in_a_departement_that_exists() {
        assertThat(ReferenceFiles.communes())
                .hasSizeGreaterThan(34_000)
                .allMatch(commune -> departements.contains(commune.departement()));
    }

    @Test
    void every_alias_resolves_to_a_present_commune() {
        Set<String> present = new HashSet<>();
        ReferenceFiles.communes().forEach(commune -> present.add(commune.code()));
        assertThat(ReferenceFiles.aliases()).allMatch(alias -> present.contains(alias.commune()));
    }

    @Test
    void the_postal_codes_of_the_arrondissements_of_paris_are_those_of_paris() {
        Commune paris = ReferenceFiles.communes().stream()
                .filter(commune -> commune.code().equals("75056"))
                .findFirst()
                .orElseThrow();
        assertThat(paris.postalCodes()).contains("75001", "75011", "75020", "75116");
    }
}
