package fr.repere.embedded.analysis;

import fr.repere.embedded.analysis.Components.Filter;
import fr.repere.embedded.analysis.Components.NotForSynonyms;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Filters that cut, drop, mark or multiply whole words, with the stock defaults of their settings. */
final class WordFilters {

    private WordFilters() {}

    static TokenFilterFactory edgeNgram(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        return new NotForSynonyms(name, tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, original));
    }

    static TokenFilterFactory ngram(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        return new NotForSynonyms(name, tokens -> new NGramTokenFilter(tokens, shortest, longest, original));
    }

    static TokenFilterFactory unique(String name, Settings settings) {
        boolean samePosition = settings.getAsBoolean("only_on_same_position", false);
        return new Filter(name, tokens -> new UniqueTokenFilter(tokens, samePosition));
    }

    static TokenFilterFactory truncate(String name, Settings settings) {
        int length = settings.getAsInt("length", 10);
        return new Filter(name, tokens -> new TruncateTokenFilter(tokens, length));
    }

    static TokenFilterFactory length(String name, Settings settings) {
        int shortest = settings.getAsInt("min", 0);
        int longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return new Filter(name, tokens -> new LengthFilter(tokens, shortest, longest));
    }

    static TokenFilterFactory limit(String name, Settings settings) {
        int count = settings.getAsInt("max_token_count", 1);
        boolean all = settings.getAsBoolean("consume_all_tokens", false);
        return new Filter(name, tokens -> new LimitTokenCountFilter(tokens, count, all));
    }

    static TokenFilterFactory keywordMarker(Environment environment, String name, Settings settings) {
        var pattern = settings.get("keywords_pattern");
        if (pattern != null) {
            var compiled = Pattern.compile(pattern);
            return new Filter(name, tokens -> new PatternKeywordMarkerFilter(tokens, compiled));
        }
        var words = Analysis.getWordSet(environment, settings, "keywords");
        if (words == null) {
            throw new IllegalArgumentException(
                    "keyword filter requires either `keywords`, `keywords_path` or `keywords_pattern` to be configured");
        }
        var keywords = new CharArraySet(words, settings.getAsBoolean("ignore_case", false));
        return new Filter(name, tokens -> new SetKeywordMarkerFilter(tokens, keywords));
    }
}
