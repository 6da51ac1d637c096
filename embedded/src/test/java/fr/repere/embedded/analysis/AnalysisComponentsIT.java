package fr.repere.embedded.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.embedded.Http;
import fr.repere.embedded.TestServers;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Index settings as a stock Elasticsearch knows them give the words that a stock Elasticsearch gives. */
class AnalysisComponentsIT {

    private static final Pattern TOKEN = Pattern.compile("\"token\" ?: ?\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void french_words_lose_elisions_accents_and_endings() throws IOException {
        var settings = analyzer("""
                "filter": {
                  "elision": {"type": "elision", "articles_case": true, "articles": ["l", "d", "qu", "jusqu", "lorsqu"]},
                  "french": {"type": "stemmer", "language": "light_french"}},
                "analyzer": {"words": {"tokenizer": "standard",
                  "filter": ["lowercase", "elision", "asciifolding", "french"]}}
                """);
        assertThat(tokens(settings, "L'école d’été, jusqu'aux élèves")).containsExactly("ecol", "ete", "aux", "elev");
        assertThat(tokens(settings, "les écoles")).contains("ecol");
    }

    @Test
    void a_synonym_of_several_words_is_found_as_one() throws IOException {
        var settings = analyzer("""
                "filter": {"acronyms": {"type": "synonym_graph",
                  "synonyms": ["fle, français langue étrangère", "caf => caisse d'allocations familiales"]}},
                "analyzer": {"words": {"tokenizer": "standard",
                  "filter": ["lowercase", "asciifolding", "acronyms"]}}
                """);
        assertThat(tokens(settings, "cours FLE")).containsExactly("cours", "francais", "fle", "langue", "etrangere");
        assertThat(tokens(settings, "français langue étrangère"))
                .containsExactly("fle", "francais", "langue", "etrangere");
        assertThat(tokens(settings, "la CAF")).containsExactly("la", "caisse", "d'allocations", "familiales");
    }

    @Test
    void documents_are_found_through_a_synonym_of_several_words_and_not_through_a_part_of_it() throws IOException {
        var index = index(analyzer("""
                        "filter": {"acronyms": {"type": "synonym_graph", "synonyms": ["fle, français langue étrangère"]}},
                        "analyzer": {
                          "stored": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"]},
                          "words": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "acronyms"]}}
                        """), """
                {"properties": {"title": {"type": "text", "analyzer": "stored", "search_analyzer": "words"}}}
                """);
        Http.send("PUT", index + "/_doc/1?refresh=true", "{\"title\": \"Cours de français langue étrangère\"}");
        Http.send("PUT", index + "/_doc/2?refresh=true", "{\"title\": \"Langue des signes\"}");
        var answer = Http.send("POST", index + "/_search", "{\"query\": {\"match\": {\"title\": \"FLE\"}}}");
        assertThat(answer).contains("\"_id\":\"1\"").doesNotContain("\"_id\":\"2\"");
    }

    @Test
    void flat_synonyms_serve_at_indexing_time() throws IOException {
        var settings = analyzer("""
                "filter": {"same": {"type": "synonym", "lenient": true, "synonyms": ["vélo, bicyclette", "de, du"]},
                           "stop": {"type": "stop", "stopwords": ["de"]}},
                "analyzer": {"words": {"tokenizer": "standard", "filter": ["lowercase", "stop", "same"]}}
                """);
        assertThat(tokens(settings, "vélo")).containsExactly("vélo", "bicyclette");
    }

    @ParameterizedTest
    @CsvSource({
        "light_french, demandeuses, demandeu",
        "english, residences, resid",
        "porter2, residences, resid",
        "russian, курсами, курс",
        "light_russian, курсами, курс",
        "arabic, المدرسة, مدرس",
        "persian, کتابها, کتاب",
    })
    void words_are_cut_to_their_stem_in_the_products_languages(String language, String word, String stem)
            throws IOException {
        var settings = analyzer("""
                "filter": {"stem": {"type": "stemmer", "language": "%s"}},
                "analyzer": {"words": {"tokenizer": "whitespace", "filter": ["lowercase", "stem"]}}
                """.formatted(language));
        assertThat(tokens(settings, word)).containsExactly(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "french, les formations, form",
        "english, the residences, resid",
        "russian, для курсами, курс",
        "arabic, في المدرسة, مدرس",
        "persian, برای کتاب, كتاب"
    })
    void whole_analyzers_drop_stop_words_and_stem(String analyzer, String text, String expected) throws IOException {
        var settings = analyzer("\"analyzer\": {\"words\": {\"type\": \"%s\"}}".formatted(analyzer));
        assertThat(tokens(settings, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arabic_normalization | مدرسة أهلا | مدرسه, اهلا",
                "persian_normalization | ي ك | ي, ك",
                "decimal_digit | ٢٠٢٦ ۴ | 2026, 4",
                "trim | a b | a, b",
                "reverse | abc | cba",
                "porter_stem | running | run",
                "kstem | running | running",
                "unique | a b a | a, b",
                "keyword_repeat | a | a, a",
                "word_delimiter_graph | CléWeb-2 | Clé, Web, 2",
                "elision | l'avion | avion",
                "asciifolding | Ève | Eve",
            })
    void filters_without_settings_work_by_name(String filter, String text, String expected) throws IOException {
        var settings = analyzer(
                "\"analyzer\": {\"words\": {\"tokenizer\": \"whitespace\", \"filter\": [\"%s\"]}}".formatted(filter));
        assertThat(String.join(", ", tokens(settings, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"type\":\"edge_ngram\",\"min_gram\":2,\"max_gram\":4` | Dijon | Di, Dij, Dijo",
                "`\"type\":\"edge_ngram\",\"min_gram\":2,\"max_gram\":3,\"preserve_original\":true` | Dijon | Di, Dij, Dijon",
                "`\"type\":\"ngram\",\"min_gram\":2,\"max_gram\":3` | abc | ab, abc, bc",
                "`\"type\":\"truncate\",\"length\":3` | abcdef | abc",
                "`\"type\":\"length\",\"min\":2,\"max\":3` | a ab abc abcd | ab, abc",
                "`\"type\":\"limit\",\"max_token_count\":2` | a b c | a, b",
                "`\"type\":\"pattern_replace\",\"pattern\":\"[^0-9]\",\"replacement\":\"\"` | a1b2 | 12",
                "`\"type\":\"unique\",\"only_on_same_position\":true` | a b a | a, b, a",
                "`\"type\":\"asciifolding\",\"preserve_original\":true` | été | ete, été",
                "`\"type\":\"word_delimiter_graph\",\"catenate_all\":true,\"split_on_numerics\":false` | a-b1 | ab1, a, b1",
            })
    void filters_take_their_stock_settings(String filter, String text, String expected) throws IOException {
        var settings = analyzer("""
                "filter": {"tried": {%s}},
                "analyzer": {"words": {"tokenizer": "whitespace", "filter": ["tried"]}}
                """.formatted(filter));
        assertThat(String.join(", ", tokens(settings, text))).isEqualTo(expected);
    }

    @Test
    void marked_words_keep_their_ending() throws IOException {
        var settings = analyzer("""
                "filter": {"kept": {"type": "keyword_marker", "keywords": ["formations"]},
                           "french": {"type": "stemmer", "language": "light_french"}},
                "analyzer": {"words": {"tokenizer": "whitespace", "filter": ["kept", "french"]}}
                """);
        assertThat(tokens(settings, "formations relations")).containsExactly("formations", "relation");
    }

    @Test
    void char_filters_rewrite_the_text_before_it_is_cut() throws IOException {
        var settings = analyzer("""
                "char_filter": {
                  "html": {"type": "html_strip", "escaped_tags": ["b"]},
                  "letters": {"type": "mapping", "mappings": ["œ => oe", "\\\\u2019 => '"]},
                  "digits": {"type": "pattern_replace", "pattern": "(\\\\d) (\\\\d)", "replacement": "$1$2"}},
                "analyzer": {"words": {"tokenizer": "whitespace", "char_filter": ["html", "letters", "digits"]}}
                """);
        assertThat(tokens(settings, "<i>cœur</i> d’or 1 2")).containsExactly("coeur", "d'or", "12");
    }

    @Test
    void normalizers_of_keyword_fields_fold_and_rewrite() throws IOException {
        var index = index("""
                {"analysis": {
                  "char_filter": {"oe": {"type": "mapping", "mappings": ["œ => oe"]}},
                  "filter": {"articles": {"type": "elision", "articles": ["l"]}},
                  "normalizer": {"folded": {"type": "custom", "char_filter": ["oe"],
                    "filter": ["lowercase", "asciifolding", "articles", "trim"]}}}}
                """, "{\"properties\": {\"name\": {\"type\": \"keyword\", \"normalizer\": \"folded\"}}}");
        Http.send("PUT", index + "/_doc/1?refresh=true", "{\"name\": \"L'Hay-les-RŒses-É\"}");
        var answer =
                Http.send("POST", index + "/_search", "{\"query\": {\"term\": {\"name\": \"l'hay-les-RŒses-e\"}}}");
        assertThat(answer).contains("\"_id\":\"1\"");
    }

    @Test
    void tokenizers_cut_as_asked() throws IOException {
        assertThat(tokens(tokenizer("\"type\": \"keyword\""), "un texte")).containsExactly("un texte");
        assertThat(tokens(tokenizer("\"type\": \"pattern\", \"pattern\": \",\""), "a,b c"))
                .containsExactly("a", "b c");
        assertThat(tokens(
                        tokenizer("\"type\": \"edge_ngram\", \"min_gram\": 1, \"max_gram\": 3,"
                                + " \"token_chars\": [\"letter\"]"),
                        "ab-cd"))
                .containsExactly("a", "ab", "c", "cd");
        assertThat(tokens(tokenizer("\"type\": \"ngram\", \"min_gram\": 2, \"max_gram\": 2"), "abc"))
                .containsExactly("ab", "bc");
    }

    @Test
    void a_setting_that_is_missing_or_unknown_is_refused_by_name() {
        assertThatThrownBy(() -> tokens(
                        analyzer("\"filter\": {\"f\": {\"type\": \"elision\"}},"
                                + "\"analyzer\": {\"words\": {\"tokenizer\": \"standard\", \"filter\": [\"f\"]}}"),
                        "x"))
                .hasMessageContaining("articles");
        assertThatThrownBy(() -> tokens(
                        analyzer("\"filter\": {\"f\": {\"type\": \"stemmer\", \"language\": \"klingon\"}},"
                                + "\"analyzer\": {\"words\": {\"tokenizer\": \"standard\", \"filter\": [\"f\"]}}"),
                        "x"))
                .hasMessageContaining("klingon");
    }

    private static String tokenizer(String definition) {
        return analyzer("\"tokenizer\": {\"tried\": {%s}}, \"analyzer\": {\"words\": {\"tokenizer\": \"tried\"}}"
                .formatted(definition));
    }

    private static String analyzer(String analysis) {
        return "{\"analysis\": {" + analysis + "}}";
    }

    private static List<String> tokens(String settings, String text) throws IOException {
        var body = "{\"analyzer\": \"words\", \"text\": \"" + text + "\"}";
        var answer = Http.send("POST", index(settings, "{}") + "/_analyze", body);
        return TOKEN.matcher(answer).results().map(match -> match.group(1)).toList();
    }

    private static String index(String settings, String mappings) throws IOException {
        var index = TestServers.elasticsearchUrl() + "/" + TestServers.indexPrefix() + "analysis";
        Http.send("PUT", index, "{\"settings\": " + settings + ", \"mappings\": " + mappings + "}");
        return index;
    }
}
