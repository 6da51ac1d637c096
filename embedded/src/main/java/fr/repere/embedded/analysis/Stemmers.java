package fr.repere.embedded.analysis;

import fr.repere.embedded.analysis.Components.Filter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** The {@code stemmer} filter for the product's languages; any other language is refused by name, never ignored. */
final class Stemmers {

    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("arabic", ArabicStemFilter::new),
            Map.entry("english", PorterStemFilter::new),
            Map.entry("porter", PorterStemFilter::new),
            Map.entry("porter2", tokens -> new SnowballFilter(tokens, new EnglishStemmer())),
            Map.entry("light_english", KStemFilter::new),
            Map.entry("minimal_english", EnglishMinimalStemFilter::new),
            Map.entry("possessive_english", EnglishPossessiveFilter::new),
            Map.entry("french", tokens -> new SnowballFilter(tokens, new FrenchStemmer())),
            Map.entry("light_french", FrenchLightStemFilter::new),
            Map.entry("minimal_french", FrenchMinimalStemFilter::new),
            Map.entry("persian", PersianStemFilter::new),
            Map.entry("russian", tokens -> new SnowballFilter(tokens, new RussianStemmer())),
            Map.entry("light_russian", RussianLightStemFilter::new));

    private Stemmers() {}

    static TokenFilterFactory bySettings(String name, Settings settings) {
        var language = settings.get("language", settings.get("name", "porter")).toLowerCase(Locale.ROOT);
        var stemmer = BY_LANGUAGE.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException(
                    "Invalid stemmer language [" + language + "] for [" + name + "]: this server knows "
                            + BY_LANGUAGE.keySet().stream().sorted().toList());
        }
        return new Filter(name, stemmer);
    }
}
