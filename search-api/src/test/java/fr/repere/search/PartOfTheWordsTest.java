package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** When a fiche that has only a part of the words is found, and when it is not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PartOfTheWordsTest {

    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private Fiches fiches;

    @BeforeAll
    static void fill() {
        INDEX.withFiches(Stream.of(
                        many("both", "Brindosel karvatil", 10),
                        many("one", "Karvatil", 3),
                        many("pair", "Zomplirag dufresquin", 4),
                        many("half", "Dufresquin", 2),
                        many("common", "Ubiquor", 60),
                        many("rare", "Wimplastan", 2),
                        many("commonAndRare", "Ubiquor wimplastan", 2))
                .flatMap(List::stream)
                .toList());
        INDEX.withFiches(List.of(FicheSample.dispositif("sole")
                .themes("sante")
                .french("Brindosel karvatil", "", "")
                .document()));
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.search.snapshot.max-age", () -> "0s");
    }

    @Test
    void words_that_find_a_page_put_right_are_all_wanted() {
        assertThat(found("brindossel karvatil", Filters.none()))
                .hasSize(11)
                .noneMatch(id -> id.startsWith("one"))
                .isEqualTo(found("brindosel karvatil", Filters.none()));
    }

    @Test
    void a_filter_that_leaves_few_does_not_let_a_part_of_the_words_in() {
        Filters health = Filters.of(Facet.THEME, List.of("sante"));
        assertThat(found("brindossel karvatil", health)).containsExactly("sole");
    }

    @Test
    void words_that_find_few_even_put_right_find_a_part_of_them_behind() {
        List<String> found = found("zomplirrag dufresquin", Filters.none());
        assertThat(found).hasSize(6);
        assertThat(found.subList(0, 4)).allMatch(id -> id.startsWith("pair"));
        assertThat(found.subList(4, 6)).allMatch(id -> id.startsWith("half"));
    }

    @Test
    void a_word_that_nearly_every_fiche_has_is_not_enough_alone() {
        List<String> found = found("wimplastan ubiquor", Filters.none());
        assertThat(found).hasSize(4);
        assertThat(found.subList(0, 2)).allMatch(id -> id.startsWith("commonAndRare"));
        assertThat(found.subList(2, 4)).allMatch(id -> id.startsWith("rare"));
    }

    private List<String> found(String words, Filters filters) {
        return fiches
                .search(SearchQuery.first(Words.of(words), new Where.Anywhere(), filters)
                        .page(100, Optional.empty()))
                .hits()
                .stream()
                .map(hit -> hit.fiche().id())
                .toList();
    }

    private static List<FicheDocument> many(String id, String title, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> FicheSample.dispositif(id + number)
                        .french(title, "", "")
                        .document())
                .toList();
    }
}
