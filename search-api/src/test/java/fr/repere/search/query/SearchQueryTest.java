package fr.repere.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    @Test
    void the_order_of_themes_the_language_and_the_page_size_do_not_change_what_is_found() {
        assertThat(query("logement", List.of("sante", "emploi"), Language.FR, 20)
                        .fingerprint())
                .isEqualTo(query("logement", List.of("emploi", "sante"), Language.AR, 50)
                        .fingerprint());
    }

    @Test
    void words_and_themes_change_what_is_found() {
        assertThat(query("logement", List.of(), Language.FR, 20).fingerprint())
                .isNotEqualTo(query("logements", List.of(), Language.FR, 20).fingerprint())
                .isNotEqualTo(
                        query("logement", List.of("emploi"), Language.FR, 20).fingerprint());
    }

    private static SearchQuery query(String words, List<String> themes, Language language, int size) {
        return new SearchQuery(
                Words.of(words),
                new Where.Anywhere(),
                Filters.of(Facet.THEME, themes),
                Part.ALL,
                Order.RELEVANCE,
                language,
                size,
                true,
                Optional.empty());
    }
}
