package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.LanguageFiches;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final SearchIndex INDEX = SearchIndex.empty();

    private final ElasticsearchClient client = ElasticsearchClient.of(
            builder -> builder.host(TestServers.elasticsearchUrl()).jsonMapper(new Jackson3JsonpMapper()));
    private final Spelling spelling = new Spelling(
            client,
            new ElasticsearchSettings(
                    URI.create(TestServers.elasticsearchUrl()),
                    null,
                    INDEX.prefix(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1)));

    @BeforeAll
    static void fill() {
        INDEX.withFiches(LanguageFiches.all());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lojement, logement",
        "hebergment, hébergement",
        "cuors de francais, cours de francais",
        "l'alocation, l'allocation",
        "trouver un lojement, trouver un logement",
        "куирсы, курсы",
        "жито, житло",
        "aprentisage, apprentissage"
    })
    void a_misspelt_word_is_put_right_and_written_with_its_accents(String typed, String meant) {
        assertThat(forgiving(typed).corrected()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hébergements", "ornithorynque", "cag", "75056", "toubib", "CNDA"})
    void what_is_inflected_unlike_anything_short_a_number_or_known_is_not_put_right(String typed) {
        assertThat(forgiving(typed).corrected()).isEmpty();
    }

    @Test
    void words_that_find_a_page_are_meant_as_typed() {
        INDEX.withFiches(
                List.of(page(1), page(2), page(3), page(4), page(5), page(6), page(7), page(8), page(9), page(10)));
        assertThat(spelling.resolve(Words.of("quolan")).forgiving()).isEmpty();
    }

    @Test
    void no_words_are_never_misspelt() {
        assertThat(spelling.resolve(Words.none())).isEqualTo(Words.none());
    }

    @Test
    void the_decision_stays_while_a_reader_turns_pages() {
        Words before = spelling.resolve(Words.of("vimpru"));
        INDEX.withFiches(List.of(
                FicheSample.dispositif("vimpur").french("Vimpur", "", "").document()));
        assertThat(spelling.resolve(Words.of("vimpru"))).isEqualTo(before);
        INDEX.delete("vimpur");
    }

    @Test
    void a_word_that_the_index_has_not_is_put_right_though_its_stem_finds_others() {
        INDEX.withFiches(List.of(
                titled("domicile1", "Aide au domicile"),
                titled("domicile2", "Garde au domicile"),
                titled("domicile3", "Soins au domicile"),
                titled("domiciliation", "Domiciliation")));
        assertThat(forgiving("domicilation").corrected()).contains("domiciliation");
    }

    @Test
    void a_word_that_the_index_has_with_another_ending_is_not_put_right() {
        INDEX.withFiches(
                List.of(russian("к1", "Каблограммам"), russian("к2", "Каблограммам"), russian("к3", "Каблограммам")));
        assertThat(forgiving("каблограммах").corrected()).isEmpty();
    }

    private Forgiving forgiving(String typed) {
        return spelling.resolve(Words.of(typed)).forgiving().orElseThrow();
    }

    private static FicheDocument page(int number) {
        return FicheSample.dispositif("page" + number)
                .french("Quolan " + number, "", "")
                .document();
    }

    private static FicheDocument titled(String id, String title) {
        return FicheSample.dispositif(id).french(title, "", "").document();
    }

    private static FicheDocument russian(String id, String title) {
        return FicheSample.dispositif(id).in("ru", title, "", "").document();
    }
}
