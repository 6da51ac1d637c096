package fr.repere.embedded.analysis;

import fr.repere.embedded.analysis.Components.Filter;
import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * The {@code synonym} and {@code synonym_graph} filters. Rules are read once the chain in front of the filter is known, because
 * each rule must go through that same chain to meet the words as they arrive.
 */
final class SynonymRules implements TokenFilterFactory {

    private final String name;
    private final String rules;
    private final boolean graph;
    private final boolean expand;
    private final boolean lenient;

    SynonymRules(Environment environment, String name, Settings settings, boolean graph) {
        if (settings.hasValue("synonyms_set") || !"solr".equals(settings.get("format", "solr"))) {
            throw new IllegalArgumentException(
                    "[" + name + "]: this server reads `synonyms` or `synonyms_path` in the solr format only");
        }
        var lines = Analysis.getWordList(environment, settings, "synonyms");
        if (lines == null) {
            throw new IllegalArgumentException(
                    "synonym requires either `synonyms` or `synonyms_path` to be configured");
        }
        this.name = name;
        this.rules = String.join("\n", lines);
        this.graph = graph;
        this.expand = settings.getAsBoolean("expand", true);
        this.lenient = settings.getAsBoolean("lenient", settings.getAsBoolean("updateable", false));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("[" + name + "] must be asked for the filter of its chain first");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previousFilters,
            Function<String, TokenFilterFactory> allFilters) {
        var chain = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                previousFilters.stream()
                        .map(TokenFilterFactory::getSynonymFilter)
                        .toArray(TokenFilterFactory[]::new));
        var synonyms = read(chain);
        if (synonyms.fst == null) {
            return new Filter(name, tokens -> tokens);
        }
        return new Filter(name, tokens -> apply(tokens, synonyms));
    }

    // The older filter stays for "synonym": it is what the stock name means, and it keeps a flat stream at indexing
    // time.
    @SuppressWarnings("deprecation")
    private TokenStream apply(TokenStream tokens, SynonymMap synonyms) {
        return graph ? new SynonymGraphFilter(tokens, synonyms, false) : new SynonymFilter(tokens, synonyms, false);
    }

    private SynonymMap read(Analyzer chain) {
        try {
            var parser = new Parser(expand, lenient, chain);
            parser.parse(new StringReader(rules));
            return parser.build();
        } catch (IOException | ParseException broken) {
            throw new IllegalArgumentException("failed to build synonyms of [" + name + "]", broken);
        }
    }

    /** Lucene's parser, which when lenient leaves out the words that the chain swallows instead of refusing the rules. */
    private static final class Parser extends SolrSynonymParser {

        private final boolean lenient;

        Parser(boolean expand, boolean lenient, Analyzer chain) {
            super(true, expand, chain);
            this.lenient = lenient;
        }

        @Override
        public void add(CharsRef from, CharsRef to, boolean includeOriginal) {
            if (!lenient || (from.length > 0 && to.length > 0)) {
                super.add(from, to, includeOriginal);
            }
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            try {
                return super.analyze(text, reuse);
            } catch (IllegalArgumentException swallowed) {
                if (lenient) {
                    return new CharsRef("");
                }
                throw swallowed;
            }
        }
    }
}
