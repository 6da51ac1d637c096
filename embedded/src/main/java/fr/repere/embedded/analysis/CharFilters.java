package fr.repere.embedded.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Char filters {@code html_strip}, {@code mapping} and {@code pattern_replace}. */
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> bySettings() {
        return Map.of(
                "html_strip", (index, environment, name, settings) -> htmlStrip(name, settings),
                "mapping",
                        requiresAnalysisSettings(
                                (index, environment, name, settings) -> mapping(environment, name, settings)),
                "pattern_replace",
                        requiresAnalysisSettings(
                                (index, environment, name, settings) -> patternReplace(name, settings)));
    }

    static List<PreConfiguredCharFilter> withoutSettings() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    private static CharFilterFactory htmlStrip(String name, Settings settings) {
        var escapedTags = Set.copyOf(settings.getAsList("escaped_tags"));
        return new Components.Chars(
                name,
                reader -> escapedTags.isEmpty()
                        ? new HTMLStripCharFilter(reader)
                        : new HTMLStripCharFilter(reader, escapedTags));
    }

    private static CharFilterFactory mapping(Environment environment, String name, Settings settings) {
        var rules = Analysis.getWordList(environment, settings, "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        var map = new NormalizeCharMap.Builder();
        rules.forEach(rule -> MappingRule.parse(rule).addTo(map));
        var built = map.build();
        return new Components.NormalizingChars(name, reader -> new MappingCharFilter(built, reader));
    }

    private static CharFilterFactory patternReplace(String name, Settings settings) {
        var pattern = settings.get("pattern");
        if (pattern == null || pattern.isEmpty()) {
            throw new IllegalArgumentException(
                    "pattern is missing for [" + name + "] char filter of type 'pattern_replace'");
        }
        var compiled = Regex.compile(pattern, settings.get("flags"));
        var replacement = settings.get("replacement", "");
        return new Components.NormalizingChars(
                name, reader -> new PatternReplaceCharFilter(compiled, replacement, reader));
    }
}
