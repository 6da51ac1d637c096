package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is done to a fiche is what the search shows. A directory is imported, then imported again as it has become. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FicheJourneyIT {

    private static final double[] BEAUNE = {4.8400, 47.0240};
    private static final double[] BREST = {-4.4861, 48.3904};

    private SearchClient search;
    private List<String> foundAtFirst;
    private JsonNode nearBeauneAtFirst;

    @BeforeAll
    void importADirectoryAndThenItsNextEdition(Stack stack, @TempDir Path folder) {
        search = stack.search();
        stack.importFile(
                "repere",
                new FicheFile("journey")
                        .dispositif("edited", "Atelier zanzibar", "Un premier texte", "21054", BEAUNE[0], BEAUNE[1])
                        .dispositif("archived", "Atelier quetzal", "Bientôt fermé", "21054", BEAUNE[0], BEAUNE[1])
                        .dispositif("moved", "Atelier ornithorynque", "Déménage", "21054", BEAUNE[0], BEAUNE[1])
                        .write(folder));
        foundAtFirst = List.of("zanzibar", "quetzal", "ornithorynque").stream()
                .flatMap(word -> search.titles(word).stream())
                .toList();
        nearBeauneAtFirst = search.page(Map.of("q", "ornithorynque", "place", "commune:21054"));
        stack.importFile(
                "repere",
                new FicheFile("journey")
                        .dispositif("edited", "Atelier kaléidoscope", "Un autre texte", "21054", BEAUNE[0], BEAUNE[1])
                        .dispositif("moved", "Atelier ornithorynque", "Déménage", "29019", BREST[0], BREST[1])
                        .write(folder));
    }

    @Test
    void a_published_fiche_is_found() {
        assertThat(foundAtFirst).containsExactly("Atelier zanzibar", "Atelier quetzal", "Atelier ornithorynque");
    }

    @Test
    void an_edited_fiche_is_found_under_its_new_words_only() {
        assertThat(search.titles("kaleidoscope")).containsExactly("Atelier kaléidoscope");
        assertThat(search.titles("zanzibar")).isEmpty();
    }

    @Test
    void a_fiche_that_left_its_directory_is_gone() {
        assertThat(search.titles("quetzal")).isEmpty();
    }

    @Test
    void a_moved_fiche_is_found_near_its_new_place_and_not_the_old() {
        assertThat(nearBeauneAtFirst
                        .path("hits")
                        .get(0)
                        .path("reason")
                        .path("scope")
                        .asString())
                .isEqualTo("inside");
        assertThat(SearchClient.titles(search.page(Map.of("q", "ornithorynque", "place", "commune:21054"))))
                .isEmpty();
        JsonNode atBrest = search.page(Map.of("q", "ornithorynque", "place", "commune:29019"));
        assertThat(atBrest.path("hits").get(0).path("reason").path("scope").asString())
                .isEqualTo("inside");
    }
}
