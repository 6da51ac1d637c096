package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The half of an answer that is the same wherever one asks: what is national or online, and its numbers. Kept as long as the index
 * does not change, so that a search asks the engine for the other half only; without a place, for nothing.
 */
@Component
class PlaceFreeAnswers {

    private static final int BYTES_PER_HIT = 5_000;
    /** A number with its name, kept as it was counted and added up. */
    private static final int BYTES_PER_NUMBER = 250;
    /** What answers may fill of the memory: with a million fiches, one answer may know ten thousand structures. */
    private static final double SHARE_OF_MEMORY = 0.25;

    private final Cache<Question, Answer> kept = Caffeine.newBuilder()
            .maximumWeight((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY))
            .weigher((Question question, Answer answer) -> answer.bytes())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** All that an answer depends on. */
    private record Question(
            IndexState state,
            Words words,
            boolean anywhere,
            Filters filters,
            Part part,
            Order order,
            Language language,
            int size,
            boolean facets) {}

    /**
     * The first hits and the numbers.
     *
     * @param hits in order; with a place a few more than a page shows
     */
    record Answer(Tally tally, List<Hit<FicheDocument>> hits) {

        /** About what it weighs in memory. */
        int bytes() {
            return (1 + hits.size()) * BYTES_PER_HIT + tally.numbers() * BYTES_PER_NUMBER;
        }

        /** The hits that may have to do with some place, by id. */
        List<String> rooted() {
            return hits.stream()
                    .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                    .filter(fiche ->
                            !fiche.places().isEmpty() || !fiche.covers().isEmpty())
                    .map(FicheDocument::id)
                    .toList();
        }
    }

    /** What is known of the half of a search. */
    Optional<Answer> find(SearchQuery asked, IndexState state) {
        return Optional.ofNullable(kept.getIfPresent(question(asked, state)));
    }

    /** Keeps what the engine said. */
    Answer keep(SearchQuery asked, IndexState state, MultiSearchItem<FicheDocument> item) {
        Answer answer = new Answer(Tally.of(item.aggregations()), item.hits().hits());
        kept.put(question(asked, state), answer);
        return answer;
    }

    private static Question question(SearchQuery asked, IndexState state) {
        return new Question(
                state,
                asked.words(),
                asked.where() instanceof Where.Anywhere,
                asked.filters(),
                asked.part(),
                asked.order(),
                asked.language(),
                asked.size(),
                asked.facets());
    }
}
