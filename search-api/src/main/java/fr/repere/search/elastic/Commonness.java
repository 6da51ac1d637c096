package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.repere.search.query.Words;
import fr.repere.search.query.Words.Forgiving;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which of several words say something in this index. Where nearly everything is free, what has « gratuit » and nothing else of
 * « logement gratuit » is no answer; where little is, it may be one.
 */
final class Commonness {

    /** A word that tells less than this much of what the most telling one does is not enough alone. */
    private static final double TELLING = 0.15;

    private static final String EACH = "each";

    private final ElasticsearchClient client;
    private final String alias;

    Commonness(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /** The words without those that are so much commoner than the others that they tell next to nothing beside them. */
    Words telling(Words words, Forgiving forgiving) {
        List<String> each = words.telling();
        if (each.size() < 2) {
            return words;
        }
        Map<String, Double> information = information(each, forgiving);
        double most = information.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return words.without(each.stream()
                .filter(word -> information.getOrDefault(word, most) < most * TELLING)
                .toList());
    }

    /** How surprising each word is, as the logarithm of how many times fewer fiches have it than there are; without those that none has. */
    private Map<String, Double> information(List<String> words, Forgiving forgiving) {
        Map<String, Query> having = words.stream()
                .collect(Collectors.toMap(Function.identity(), word -> TextClause.meant(word, forgiving)));
        SearchResponse<Void> answer = Failures.translated(() -> client.search(
                request -> request.index(alias)
                        .size(0)
                        .trackTotalHits(track -> track.enabled(true))
                        .aggregations(
                                EACH,
                                Aggregation.of(each ->
                                        each.filters(filters -> filters.filters(named -> named.keyed(having))))),
                Void.class));
        double all = answer.hits().total() == null ? 0 : answer.hits().total().value();
        return Objects.requireNonNull(answer.aggregations().get(EACH), EACH)
                .filters()
                .buckets()
                .keyed()
                .entrySet()
                .stream()
                .filter(word -> word.getValue().docCount() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        word -> Math.log(all / word.getValue().docCount())));
    }
}
