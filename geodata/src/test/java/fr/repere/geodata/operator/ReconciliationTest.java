package fr.repere.geodata.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.operator.Outcome.Added;
import fr.repere.geodata.operator.Outcome.Changed;
import fr.repere.geodata.operator.Outcome.Refused;
import fr.repere.geodata.operator.Outcome.Unchanged;
import fr.repere.geodata.territory.ShippedTerritories;
import fr.repere.geodata.territory.Territories;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Territories FRANCE = ShippedTerritories.read();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void a_departement_passes_from_one_operator_to_another_in_one_table_in_whatever_order() {
        Territory giver = known("giver", "departement:21 departement:71");
        Territory taker = known("taker", "departement:58");
        Proposal gives = proposal("giver", "departement:21");
        Proposal takes = proposal("taker", "departement:58 departement:71");

        assertThat(reconciled(List.of(giver, taker), gives, takes)).allMatch(Changed.class::isInstance);
        assertThat(reconciled(List.of(giver, taker), takes, gives)).allMatch(Changed.class::isInstance);
    }

    @Test
    void two_rows_that_want_the_same_departement_the_later_is_refused_with_the_name_of_the_first() {
        List<Outcome> outcomes = reconciled(
                List.of(),
                proposal("first", "departement:21"),
                proposal("second", "region:27"),
                proposal("far", "departement:29"));
        assertThat(outcomes).hasExactlyElementsOfTypes(Added.class, Refused.class, Added.class);
        assertThat(((Refused) outcomes.get(1)).reasons().getFirst().reason())
                .contains("« first »", "Côte-d'Or (21)", "depuis le 01/01/2026");
    }

    @Test
    void a_row_that_relies_on_a_refused_one_is_refused_too() {
        Territory giver = known("giver", "departement:21");
        Territory wall = known("wall", "departement:29");
        List<Outcome> outcomes = reconciled(
                List.of(giver, wall),
                proposal("taker", "departement:21"),
                // refused, for 29 is taken; so 21 stays with it
                proposal("giver", "departement:29"));
        assertThat(outcomes).allMatch(Refused.class::isInstance);
    }

    @Test
    void what_stands_already_is_unchanged_and_a_second_row_of_one_slug_is_refused() {
        Territory known = known("known", "departement:21");
        assertThat(reconciled(List.of(known), proposal("known", "departement:21"), proposal("known", "departement:22")))
                .hasExactlyElementsOfTypes(Unchanged.class, Refused.class);
    }

    @Test
    void other_types_share_departements_freely() {
        Proposal ddets =
                new Proposal("ddets", Operators.of(TerritoryType.DDETS, "DDETS", "departement:21", "2026-01-01", null));
        assertThat(reconciled(List.of(known("operator", "departement:21")), ddets))
                .hasExactlyElementsOfTypes(Added.class);
    }

    private static List<Outcome> reconciled(List<Territory> present, Proposal... proposals) {
        return new Reconciliation(present, FRANCE, NOW).of(List.of(proposals));
    }

    private static Territory known(String slug, String parts) {
        return Territory.first(slug, Operators.agir(slug, parts, "2026-01-01", null), FRANCE, NOW);
    }

    private static Proposal proposal(String slug, String parts) {
        return new Proposal(slug, Operators.agir(slug, parts, "2026-01-01", null));
    }
}
