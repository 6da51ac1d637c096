package fr.repere.embedded.analysis;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The whole analyzers of the languages that Lucene knows among the product's; settings {@code stopwords} and {@code stem_exclusion}. */
final class LanguageAnalyzers {

    private LanguageAnalyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> bySettings() {
        return Map.of(
                "arabic", language(ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new),
                "english", language(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new),
                "french", language(FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new),
                "persian", language(PersianAnalyzer.getDefaultStopSet(), PersianAnalyzer::new),
                "russian", language(RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> language(
            CharArraySet stopWords, BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer) {
        return (index, environment, name, settings) -> new Provider(
                name,
                analyzer.apply(
                        Analysis.parseStopWords(environment, settings, stopWords),
                        Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)));
    }

    /** An analyzer made once per index, as the stock providers do. */
    private record Provider(String name, Analyzer get) implements AnalyzerProvider<Analyzer> {
        @Override
        public AnalyzerScope scope() {
            return AnalyzerScope.INDEX;
        }
    }
}
