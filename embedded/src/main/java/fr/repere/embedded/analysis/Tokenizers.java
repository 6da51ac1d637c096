package fr.repere.embedded.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers {@code keyword}, {@code whitespace}, {@code pattern}, {@code edge_ngram} and {@code ngram}. */
final class Tokenizers {

    /** The stock default of the {@code keyword} tokenizer, in UTF-16 units. */
    private static final int KEYWORD_BUFFER = 256;

    private static final int WHITESPACE_MAX_LENGTH = 255;

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> bySettings() {
        return Map.of(
                "keyword", (index, environment, name, settings) -> keyword(name, settings),
                "whitespace", (index, environment, name, settings) -> whitespace(name, settings),
                "pattern", (index, environment, name, settings) -> pattern(name, settings),
                "edge_ngram", (index, environment, name, settings) -> edgeNgram(name, settings),
                "ngram", (index, environment, name, settings) -> ngram(name, settings));
    }

    static List<PreConfiguredTokenizer> withoutSettings() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    private static TokenizerFactory keyword(String name, Settings settings) {
        int buffer = settings.getAsInt("buffer_size", KEYWORD_BUFFER);
        return TokenizerFactory.newFactory(name, () -> new KeywordTokenizer(buffer));
    }

    private static TokenizerFactory whitespace(String name, Settings settings) {
        int longest = settings.getAsInt("max_token_length", WHITESPACE_MAX_LENGTH);
        return TokenizerFactory.newFactory(name, () -> new WhitespaceTokenizer(longest));
    }

    private static TokenizerFactory pattern(String name, Settings settings) {
        var pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return TokenizerFactory.newFactory(name, () -> new PatternTokenizer(pattern, group));
    }

    private static TokenizerFactory edgeNgram(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int longest = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        var kept = kept(settings);
        return TokenizerFactory.newFactory(name, () -> new EdgeNGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.isEmpty() || kept.stream().anyMatch(kind -> kind.holds(character));
            }
        });
    }

    private static TokenizerFactory ngram(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int longest = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        var kept = kept(settings);
        return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.isEmpty() || kept.stream().anyMatch(kind -> kind.holds(character));
            }
        });
    }

    private static List<CharacterKind> kept(Settings settings) {
        var kinds = new ArrayList<CharacterKind>();
        for (var name : settings.getAsList("token_chars")) {
            kinds.add(CharacterKind.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return List.copyOf(kinds);
    }

    /** The values of {@code token_chars}. */
    private enum CharacterKind {
        LETTER,
        DIGIT,
        WHITESPACE,
        PUNCTUATION,
        SYMBOL;

        boolean holds(int character) {
            return switch (this) {
                case LETTER -> Character.isLetter(character);
                case DIGIT -> Character.isDigit(character);
                case WHITESPACE -> Character.isWhitespace(character);
                case PUNCTUATION ->
                    isOneOf(
                            character,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION);
                case SYMBOL ->
                    isOneOf(
                            character,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.MODIFIER_SYMBOL);
            };
        }

        private static boolean isOneOf(int character, byte... categories) {
            int category = Character.getType(character);
            for (byte candidate : categories) {
                if (candidate == category) {
                    return true;
                }
            }
            return false;
        }
    }
}
