package fr.repere.embedded.analysis;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The few shapes that a component can have; each wraps a function from Lucene stream to Lucene stream. */
final class Components {

    private Components() {}

    /** A token filter of analyzers only. */
    record Filter(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }
    }

    /** A token filter that changes characters one by one, so normalizers of keyword fields may use it too. */
    record NormalizingFilter(String name, UnaryOperator<TokenStream> wrap) implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }
    }

    /** A token filter that must not see synonym rules: its many tokens per word would make them ambiguous. */
    record NotForSynonyms(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return wrap.apply(tokens);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }

    /** A char filter of analyzers only. */
    record Chars(String name, UnaryOperator<Reader> wrap) implements CharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return wrap.apply(reader);
        }
    }

    /** A char filter that normalizers may use too. */
    record NormalizingChars(String name, UnaryOperator<Reader> wrap) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return wrap.apply(reader);
        }
    }
}
