package fr.repere.indexer.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.indexer.projection.Lineage.CommuneLineage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {

    static final Lineage LINEAGE = new Lineage(
            Map.of(
                    "21231", new CommuneLineage("Dijon", "242100410", "21"),
                    "21038", new CommuneLineage("Auxonne", "200010650", "21"),
                    "39198", new CommuneLineage("Dole", "200010650", "39"),
                    "97701", new CommuneLineage("Saint-Barthélemy", null, "977")),
            Map.of("21", "27", "39", "27"));

    @Test
    void a_commune_lies_in_its_epci_departement_and_region() {
        assertThat(LINEAGE.selfAndAncestors("commune:21231"))
                .containsExactly("commune:21231", "epci:242100410", "departement:21", "region:27");
    }

    @Test
    void an_epci_lies_in_every_departement_of_its_communes() {
        assertThat(LINEAGE.ancestors("epci:200010650"))
                .containsExactly("departement:21", "departement:39", "region:27");
    }

    @Test
    void an_overseas_collectivity_has_no_region_and_its_commune_no_epci() {
        assertThat(LINEAGE.selfAndAncestors("commune:97701")).containsExactly("commune:97701", "departement:977");
    }

    @Test
    void a_region_and_an_unknown_code_stand_for_themselves() {
        assertThat(LINEAGE.selfAndAncestors("region:27")).containsExactly("region:27");
        assertThat(LINEAGE.selfAndAncestors("commune:00000")).containsExactly("commune:00000");
    }

    @Test
    void a_place_without_commune_stands_in_its_departement_and_region() {
        assertThat(LINEAGE.ofPlace(null, "39")).containsExactly("departement:39", "region:27");
        assertThat(LINEAGE.ofPlace(null, null)).isEmpty();
    }

    @Test
    void the_fingerprint_tells_lineages_apart_and_knows_the_same_one_again() {
        Map<String, CommuneLineage> communes = Map.of("21231", new CommuneLineage("Dijon", "242100410", "21"));
        assertThat(new Lineage(communes, Map.of("21", "27")).fingerprint())
                .isEqualTo(new Lineage(communes, Map.of("21", "27")).fingerprint())
                .isNotEqualTo(new Lineage(communes, Map.of("21", "26")).fingerprint())
                .isNotEqualTo(new Lineage(Map.of(), Map.of("21", "27")).fingerprint());
    }
}
