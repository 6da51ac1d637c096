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
 * Decides whether words are meant as typed. They are when they find enough fiches by themselves, without any filter or place: so the
 * decision is the same for every page, filter and click of a search, and nothing that is found is pushed down by a guess.
 */
@Component
class Spelling {

    /** From this number of fiches on, the words are right as typed. */
    private static final int ENOUGH = 3;

    /** As long as a reader may turn pages ({@link SnapshotSettings#keepAlive}), so that a search does not change its mind. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 20_000;

    private final ElasticsearchClient client;
    private final String alias;
    private final Cache<String, Optional<Forgiving>> decisions = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Spelling(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
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
        Suggestions suggestions = Suggestions.forText(words.text());
        SearchResponse<Void> answer = ask(SearchRequest.of(request -> request.index(alias)
                .size(0)
                .trackTotalHits(track -> track.count(ENOUGH))
                .query(TextClause.of(words))
                .suggest(suggestions.misspelt())));
        TotalHits total = answer.hits().total();
        if (total != null && total.value() >= ENOUGH) {
            return Optional.empty();
        }
        List<Suggestions.Word> found = suggestions.words(answer.suggest());
        if (found.isEmpty()) {
            return Optional.of(suggestions.forgiving(found));
        }
        SearchResponse<Void> spelt = ask(SearchRequest.of(request -> request.index(alias)
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .suggest(Suggestions.written(found))));
        return Optional.of(suggestions.forgiving(Suggestions.asWritten(found, spelt.suggest())));
    }

    private SearchResponse<Void> ask(SearchRequest request) {
        return Failures.translated(() -> client.search(request, Void.class));
    }
}
