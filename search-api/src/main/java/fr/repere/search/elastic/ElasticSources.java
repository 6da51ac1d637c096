package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.Sources;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the licence of each source from one of its fiches, once for each state of the index. */
@Component
class ElasticSources implements Sources {

    private static final String SOURCES = "sources";
    private static final String ONE = "one";
    private static final int MOST_SOURCES = 1_000;

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final String alias;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(IndexState state, List<Source> sources) {}

    /** The members of a fiche that are read. */
    record Terms(@Nullable String licence, @Nullable String attribution) {}

    ElasticSources(ElasticsearchClient client, Snapshots snapshots, ElasticsearchSettings settings) {
        this.client = client;
        this.snapshots = snapshots;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public List<Source> all() {
        IndexState state = snapshots.current().state();
        return known.filter(kept -> kept.state().equals(state))
                .map(Known::sources)
                .orElseGet(() -> {
                    List<Source> sources = read();
                    known = Optional.of(new Known(state, sources));
                    return sources;
                });
    }

    private List<Source> read() {
        SearchRequest request = SearchRequest.of(search -> search.index(alias)
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        SOURCES,
                        sources -> sources.terms(
                                        terms -> terms.field(FicheFields.SOURCE).size(MOST_SOURCES))
                                .aggregations(
                                        ONE,
                                        one -> one.topHits(hits -> hits.size(1)
                                                .source(source -> source.filter(
                                                        filter -> filter.includes("licence", "attribution")))))));
        var answer =
                Failures.translated(() -> client.search(request, Void.class)).aggregations();
        return Objects.requireNonNull(answer.get(SOURCES), SOURCES).sterms().buckets().array().stream()
                .map(ElasticSources::source)
                .toList();
    }

    private static Source source(StringTermsBucket bucket) {
        Optional<Terms> terms =
                Objects.requireNonNull(bucket.aggregations().get(ONE), ONE).topHits().hits().hits().stream()
                        .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                        .map(source -> source.to(Terms.class))
                        .findFirst();
        return new Source(
                bucket.key().stringValue(),
                bucket.docCount(),
                terms.map(Terms::licence).orElse(null),
                terms.map(Terms::attribution).orElse(null));
    }
}
