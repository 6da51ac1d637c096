package fr.repere.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.PlaceSettings;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.world.Burgundy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The territories that a coverage lists, as the index has them. */
class ListedTerritoriesTest {

    @Test
    void an_index_that_was_empty_under_the_same_name_is_read_again() {
        FillingRegister register = new FillingRegister();
        ListedTerritories listed = new ListedTerritories(new TerritoryCache(register, new PlaceSettings(1_000)));
        assertThat(listed.all(TerritoryKind.EPCI)).isEmpty();
        register.territories = List.copyOf(Burgundy.territories());
        assertThat(listed.all(TerritoryKind.EPCI))
                .extracting(TerritoryDocument::id)
                .containsExactly("epci:242100410");
    }

    /** An index that has its name before it has its territories. */
    private static final class FillingRegister implements TerritoryRegister {

        private List<TerritoryDocument> territories = List.of();

        @Override
        public String edition() {
            return "g0";
        }

        @Override
        public List<TerritoryDocument> all() {
            return territories;
        }

        @Override
        public Map<String, String> boundaries(Collection<String> ids) {
            return Map.of();
        }
    }
}
