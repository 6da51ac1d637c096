package fr.repere.embedded.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import fr.repere.embedded.analysis.Components.Filter;
import fr.repere.embedded.analysis.Components.NormalizingFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters under their stock names; those with settings of their own are made by the classes beside this one. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> bySettings() {
        var filters = new HashMap<String, AnalysisProvider<TokenFilterFactory>>();
        filters.put("arabic_normalization", normalizing(ArabicNormalizationFilter::new));
        filters.put("persian_normalization", normalizing(PersianNormalizationFilter::new));
        filters.put("decimal_digit", normalizing(DecimalDigitFilter::new));
        filters.put("trim", normalizing(TrimFilter::new));
        filters.put("arabic_stem", plain(ArabicStemFilter::new));
        filters.put("porter_stem", plain(PorterStemFilter::new));
        filters.put("kstem", plain(KStemFilter::new));
        filters.put("reverse", plain(ReverseStringFilter::new));
        filters.put("keyword_repeat", plain(KeywordRepeatFilter::new));
        filters.put("remove_duplicates", plain(RemoveDuplicatesTokenFilter::new));
        filters.put("flatten_graph", plain(FlattenGraphFilter::new));
        filters.put("asciifolding", (index, environment, name, settings) -> FoldingFilters.ascii(name, settings));
        filters.put(
                "elision",
                requiresAnalysisSettings(
                        (index, environment, name, settings) -> FoldingFilters.elision(environment, name, settings)));
        filters.put(
                "pattern_replace",
                requiresAnalysisSettings(
                        (index, environment, name, settings) -> FoldingFilters.patternReplace(name, settings)));
        filters.put("stemmer", (index, environment, name, settings) -> Stemmers.bySettings(name, settings));
        filters.put("edge_ngram", (index, environment, name, settings) -> WordFilters.edgeNgram(name, settings));
        filters.put("ngram", (index, environment, name, settings) -> WordFilters.ngram(name, settings));
        filters.put("unique", (index, environment, name, settings) -> WordFilters.unique(name, settings));
        filters.put("truncate", (index, environment, name, settings) -> WordFilters.truncate(name, settings));
        filters.put("length", (index, environment, name, settings) -> WordFilters.length(name, settings));
        filters.put("limit", (index, environment, name, settings) -> WordFilters.limit(name, settings));
        filters.put(
                "keyword_marker",
                requiresAnalysisSettings((index, environment, name, settings) ->
                        WordFilters.keywordMarker(environment, name, settings)));
        filters.put(
                "word_delimiter_graph",
                (index, environment, name, settings) -> WordDelimiter.bySettings(environment, name, settings));
        filters.put(
                "synonym",
                requiresAnalysisSettings(
                        (index, environment, name, settings) -> new SynonymRules(environment, name, settings, false)));
        filters.put(
                "synonym_graph",
                requiresAnalysisSettings(
                        (index, environment, name, settings) -> new SynonymRules(environment, name, settings, true)));
        return Map.copyOf(filters);
    }

    static List<PreConfiguredTokenFilter> withoutSettings() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton(
                        "elision", true, tokens -> new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)),
                PreConfiguredTokenFilter.singleton("arabic_normalization", true, ArabicNormalizationFilter::new),
                PreConfiguredTokenFilter.singleton("persian_normalization", true, PersianNormalizationFilter::new),
                PreConfiguredTokenFilter.singleton("decimal_digit", true, DecimalDigitFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("arabic_stem", false, ArabicStemFilter::new),
                PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new),
                PreConfiguredTokenFilter.singleton("kstem", false, KStemFilter::new),
                PreConfiguredTokenFilter.singleton("reverse", false, ReverseStringFilter::new),
                PreConfiguredTokenFilter.singleton("keyword_repeat", false, KeywordRepeatFilter::new),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new),
                PreConfiguredTokenFilter.singleton("flatten_graph", false, FlattenGraphFilter::new),
                PreConfiguredTokenFilter.singleton("unique", false, tokens -> new UniqueTokenFilter(tokens, false)),
                PreConfiguredTokenFilter.singleton(
                        "word_delimiter_graph", false, false, WordDelimiter::withStockDefaults));
    }

    private static AnalysisProvider<TokenFilterFactory> plain(UnaryOperator<TokenStream> wrap) {
        return (index, environment, name, settings) -> new Filter(name, wrap);
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(UnaryOperator<TokenStream> wrap) {
        return (index, environment, name, settings) -> new NormalizingFilter(name, wrap);
    }
}
