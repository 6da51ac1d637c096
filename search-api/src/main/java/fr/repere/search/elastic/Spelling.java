package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether words are meant as typed, all of them. They are when they find enough fiches by themselves, without any filter or
 * place: so the decision is the same for every page, filter and click of a search, and nothing that is found is pushed down by a guess.
 */
@Component
class Spelling {

    /** Fewer fiches than this, and a word alone may be misspelt although the index has it. */
    private static final int RARE = 3;

    /**
     * Fewer fiches than this, less than a first page, and words that the index has not may be misspelt, whatever their stems find; and a
     * part of the words, typed or put right, is worth showing behind them.
     */
    private static final int FEW = 10;

    /** As long as a reader may turn pages ({@link SnapshotSettings#keepAlive}), so that a search does not change its mind. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 20_000;

    private final ElasticsearchClient client;
    private final String alias;
    private final Commonness commonness;
    private final Cache<String, Optional<Forgiving>> decisions = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Spelling(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
        this.commonness = new Commonness(client, alias);
    }

    /** The words as they are when they find enough, else with what they may have been meant for. Cheap after the first time. */
    Words resolve(Words words) {
        if (words.isEmpty() || words.forgiving().isPresent()) {
            return words;
        }
        return decisions
                .get(words.text(), text -> decide(words))
                .map(words::meaning)
                .orElse(words);
    }

    private Optional<Forgiving> decide(Words words) {
        Suggestions suggestions = Suggestions.of(words);
        SearchResponse<Void> answer = ask(upToFew(words).suggest(suggestions.misspelt()));
        long found = found(answer);
        if (found >= FEW) {
            return Optional.empty();
        }
        List<Suggestions.Word> misspelt = suggestions.words(answer.suggest(), found < RARE);
        Forgiving forgiving = suggestions.forgiving(misspelt.isEmpty() ? misspelt : asWritten(misspelt));
        return Optional.of(
                isEnough(words, forgiving) ? forgiving : forgiving.orPartOf(commonness.telling(words, forgiving)));
    }

    /** Only words put right can find more than the words as typed did, which was not enough. */
    private boolean isEnough(Words words, Forgiving forgiving) {
        return forgiving.corrected().isPresent() && found(ask(upToFew(words.meaning(forgiving)))) >= FEW;
    }

    private SearchRequest.Builder upToFew(Words words) {
        return new SearchRequest.Builder()
                .index(alias)
                .size(0)
                .trackTotalHits(track -> track.count(FEW))
                .query(TextClause.of(words));
    }

    private static long found(SearchResponse<Void> answer) {
        TotalHits total = answer.hits().total();
        return total == null ? 0 : total.value();
    }

    private List<Suggestions.Word> asWritten(List<Suggestions.Word> misspelt) {
        SearchResponse<Void> spelt = ask(new SearchRequest.Builder()
                .index(alias)
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .suggest(Suggestions.written(misspelt)));
        return Suggestions.asWritten(misspelt, spelt.suggest());
    }

    private SearchResponse<Void> ask(SearchRequest.Builder request) {
        return Failures.translated(() -> client.search(request.build(), Void.class));
    }
}
