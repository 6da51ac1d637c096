package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.FicheTitles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Titles while typing: one request, which finds what begins with the typed words before what begins almost so. Shorter titles come
 * first among equals.
 */
@Component
class ElasticFicheTitles implements FicheTitles {

    /** So far apart that no exact match, however common its words, scores under a mistyped one: the engine may then skip the latter. */
    private static final float EXACT = 1_000;

    private static final float MISTYPED = 0.0001f;
    /** The index knows beginnings of up to so many letters. */
    private static final int LONGEST_BEGINNING = 20;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final ElasticsearchClient client;
    private final String alias;

    ElasticFicheTitles(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    /** The members of a document that are read. */
    record Source(String id, String slug, String kind, Map<String, Title> text) {}

    /** The title in one language. */
    record Title(String title) {}

    @Override
    public List<TitledFiche> beginningWith(String typed, int limit) {
        String words = SIGNS.splitAsStream(typed)
                .map(word -> word.length() > LONGEST_BEGINNING ? word.substring(0, LONGEST_BEGINNING) : word)
                .collect(Collectors.joining(" "));
        SearchRequest request = SearchRequest.of(search -> search.index(alias)
                .size(limit)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes(
                        FicheFields.ID, FicheFields.SLUG, FicheFields.KIND, FicheFields.TEXT + ".*.title")))
                .query(query -> query.disMax(max -> max.queries(exact(words), mistyped(words)))));
        return Failures.translated(() -> client.search(request, Source.class)).hits().hits().stream()
                .map(hit -> titled(Objects.requireNonNull(hit.source(), hit::id)))
                .toList();
    }

    private static Query exact(String words) {
        return Query.of(query -> query.match(match -> match.field(FicheFields.BEGINNINGS)
                .query(words)
                .operator(Operator.And)
                .boost(EXACT)));
    }

    private static Query mistyped(String words) {
        Query all = Query.of(query -> query.match(match -> match.field(FicheFields.BEGINNINGS)
                .query(words)
                .operator(Operator.And)
                .fuzziness("AUTO:4,8")
                .prefixLength(1)
                .maxExpansions(20)));
        return Query.of(
                query -> query.constantScore(constant -> constant.filter(all).boost(MISTYPED)));
    }

    private static TitledFiche titled(Source source) {
        return new TitledFiche(
                source.id(),
                source.slug(),
                source.kind(),
                source.text().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().title())));
    }
}
