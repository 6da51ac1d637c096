package fr.repere.geodata.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedDocumentTest {

    private static final List<String> IN_DIJON = List.of("commune:21231", "departement:21", "region:27");

    @Test
    void each_territory_is_paired_once_with_the_structure_whatever_counts_there() {
        CountedDocument counted = CountedDocument.of(
                false, List.of(IN_DIJON, IN_DIJON), List.of("departement:39", "region:27"), Optional.of("s1"));
        assertThat(counted.structures()).containsOnlyKeys("commune", "departement", "region");
        assertThat(counted.structures().get("commune")).containsExactly("21231 s1");
        assertThat(counted.structures().get("departement")).containsExactlyInAnyOrder("21 s1", "39 s1");
        assertThat(counted.structures().get("region")).containsExactly("27 s1");
        assertThat(counted.places()).contains("departement:21 2");
    }

    @Test
    void what_nobody_holds_or_is_national_is_paired_with_nothing() {
        assertThat(CountedDocument.of(false, List.of(IN_DIJON), List.of(), Optional.empty())
                        .structures())
                .isEmpty();
        CountedDocument national = CountedDocument.of(true, List.of(IN_DIJON), List.of(), Optional.of("s1"));
        assertThat(national.structures()).isEmpty();
        assertThat(national.departement()).isEmpty();
    }
}
