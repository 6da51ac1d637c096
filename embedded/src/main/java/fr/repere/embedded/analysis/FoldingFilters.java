package fr.repere.embedded.analysis;

import fr.repere.embedded.analysis.Components.NormalizingFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Filters that rewrite the letters of a word: {@code asciifolding}, {@code elision}, {@code pattern_replace}. */
final class FoldingFilters {

    private FoldingFilters() {}

    static TokenFilterFactory ascii(String name, Settings settings) {
        return settings.getAsBoolean("preserve_original", false)
                ? new FoldingBesideOriginal(name)
                : new NormalizingFilter(name, ASCIIFoldingFilter::new);
    }

    static TokenFilterFactory elision(Environment environment, String name, Settings settings) {
        var articles = Analysis.parseArticles(environment, settings);
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return new NormalizingFilter(name, tokens -> new ElisionFilter(tokens, articles));
    }

    static TokenFilterFactory patternReplace(String name, Settings settings) {
        var pattern = settings.get("pattern");
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "pattern is missing for [" + name + "] token filter of type 'pattern_replace'");
        }
        var compiled = Regex.compile(pattern, settings.get("flags"));
        var replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return new NormalizingFilter(name, tokens -> new PatternReplaceFilter(tokens, compiled, replacement, all));
    }

    /** Emits the folded and the original word; synonym rules and normalizers see the folded one alone. */
    private record FoldingBesideOriginal(String name) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, true);
        }

        @Override
        public TokenStream normalize(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return new NormalizingFilter(name, ASCIIFoldingFilter::new);
        }
    }
}
