package fr.repere.embedded.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import fr.repere.embedded.analysis.Components.NotForSynonyms;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.jspecify.annotations.Nullable;

/** The {@code word_delimiter_graph} filter; of its settings only {@code type_table} is not known here. */
final class WordDelimiter {

    private static final int STOCK_FLAGS = GENERATE_WORD_PARTS
            | GENERATE_NUMBER_PARTS
            | SPLIT_ON_CASE_CHANGE
            | SPLIT_ON_NUMERICS
            | STEM_ENGLISH_POSSESSIVE;

    private static final Map<String, Integer> FLAG_BY_SETTING = Map.of(
            "generate_word_parts", GENERATE_WORD_PARTS,
            "generate_number_parts", GENERATE_NUMBER_PARTS,
            "catenate_words", CATENATE_WORDS,
            "catenate_numbers", CATENATE_NUMBERS,
            "catenate_all", CATENATE_ALL,
            "split_on_case_change", SPLIT_ON_CASE_CHANGE,
            "split_on_numerics", SPLIT_ON_NUMERICS,
            "stem_english_possessive", STEM_ENGLISH_POSSESSIVE,
            "preserve_original", PRESERVE_ORIGINAL,
            "ignore_keywords", IGNORE_KEYWORDS);

    private WordDelimiter() {}

    static TokenFilterFactory bySettings(Environment environment, String name, Settings settings) {
        if (settings.hasValue("type_table") || settings.hasValue("type_table_path")) {
            throw new IllegalArgumentException(
                    "[" + name + "]: this server's word_delimiter_graph knows no type_table");
        }
        int flags = flags(settings);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        var words = Analysis.getWordSet(environment, settings, "protected_words");
        return new NotForSynonyms(name, tokens -> filter(tokens, flags, adjustOffsets, words));
    }

    static TokenStream withStockDefaults(TokenStream tokens) {
        return filter(tokens, STOCK_FLAGS, true, null);
    }

    private static int flags(Settings settings) {
        int flags = 0;
        for (var entry : FLAG_BY_SETTING.entrySet()) {
            int flag = entry.getValue();
            if (settings.getAsBoolean(entry.getKey(), (STOCK_FLAGS & flag) != 0)) {
                flags |= flag;
            }
        }
        return flags;
    }

    private static TokenStream filter(
            TokenStream tokens, int flags, boolean adjustOffsets, @Nullable CharArraySet protectedWords) {
        return new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords);
    }
}
