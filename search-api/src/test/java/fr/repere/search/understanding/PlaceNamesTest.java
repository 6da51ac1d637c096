package fr.repere.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.world.France;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {

    private static final List<Language> WITH_OWN_NAMES =
            List.of(Language.UK, Language.RU, Language.AR, Language.FA, Language.PS, Language.TI);

    @Test
    void every_region_and_departement_and_the_two_hundred_largest_communes_are_known_in_every_language() {
        PlaceNames names = PlaceNames.load();
        List<TerritoryDocument> expected = new ArrayList<>();
        France.territories().stream()
                .filter(territory ->
                        territory.kind().equals("region") || territory.kind().equals("departement"))
                .filter(territory -> !territory.id().equals("departement:75"))
                .filter(territory -> !territory.code().matches("975|977|978|98\\d"))
                .forEach(expected::add);
        France.territories().stream()
                .filter(territory ->
                        territory.kind().equals("commune") && !territory.code().startsWith("98"))
                .sorted(Comparator.comparingLong(TerritoryDocument::population).reversed())
                .limit(200)
                .forEach(expected::add);
        List<String> missing = expected.stream()
                .filter(territory -> WITH_OWN_NAMES.stream()
                        .anyMatch(language -> names.of(territory.id(), language).isEmpty()))
                .map(territory -> territory.id() + " " + territory.name())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_name_belongs_to_a_territory_that_exists() {
        List<String> known =
                France.territories().stream().map(TerritoryDocument::id).toList();
        assertThat(PlaceNames.load().ids())
                .filteredOn(id -> !id.equals("country:FR"))
                .isSubsetOf(known);
    }
}
