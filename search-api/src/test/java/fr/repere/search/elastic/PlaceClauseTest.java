package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Where;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlaceClauseTest {

    private static final TerritoryDocument DIJON = new TerritoryDocument(
            "commune:21231",
            "commune",
            "21231",
            "Dijon",
            List.of("departement:21", "region:27"),
            List.of(),
            List.of(),
            List.of(),
            0,
            null,
            null,
            null);

    @Test
    void without_a_place_every_scope_is_everything() {
        assertThat(PlaceClause.of(Scope.ANYWHERE, new Where.Anywhere(), Part.ALL)
                        .isMatchAll())
                .isTrue();
    }

    @Test
    void inside_is_what_stands_in_the_territory() {
        assertThat(json(PlaceClause.of(Scope.INSIDE, around(Optional.of(DIJON)), Part.ALL)))
                .isEqualTo("{\"terms\":{\"placeIn\":[\"commune:21231\"]}}");
    }

    @Test
    void covers_is_by_the_territory_its_ancestors_or_its_parts() {
        assertThat(json(PlaceClause.of(Scope.COVERS, around(Optional.of(DIJON)), Part.ALL)))
                .contains("\"covers\":[\"commune:21231\",\"departement:21\",\"region:27\"]")
                .contains("\"coversWithin\":[\"commune:21231\"]");
    }

    @Test
    void national_excludes_the_three_local_scopes_and_asks_nothing_else() {
        Query national = PlaceClause.of(Scope.NATIONAL, around(Optional.of(DIJON)), Part.ALL);
        assertThat(national.bool().mustNot()).hasSize(3);
        assertThat(national.bool().filter()).hasSize(1);
    }

    @Test
    void outside_every_territory_nothing_is_inside_or_covers() {
        assertThat(PlaceClause.of(Scope.INSIDE, around(Optional.empty()), Part.ALL)
                        .isMatchNone())
                .isTrue();
        assertThat(json(PlaceClause.of(Scope.COVERS, around(Optional.empty()), Part.ALL)))
                .contains("match_none");
    }

    private static Where.Around around(Optional<TerritoryDocument> territory) {
        return new Where.Around(territory.stream().toList(), Optional.empty(), new Unlocated(), 20_000);
    }

    private static String json(Query query) {
        return JsonpUtils.toJsonString(query, new Jackson3JsonpMapper());
    }

    /** An origin of which nothing is known. */
    private record Unlocated() implements Origin {

        @Override
        public Optional<LonLat> centre() {
            return Optional.empty();
        }

        @Override
        public List<LonLat> samples() {
            return List.of();
        }

        @Override
        public Optional<String> within(double metres) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble metresTo(LonLat position) {
            return OptionalDouble.empty();
        }

        @Override
        public double halfwayMetres() {
            return 1;
        }
    }
}
