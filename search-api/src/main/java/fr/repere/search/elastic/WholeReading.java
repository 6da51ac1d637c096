package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchUnavailable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of a whole result: its streams one after the other, each page behind the sort values of the one before. */
final class WholeReading implements AllFiches.Reading {

    /** Two of these pages are in memory at a time, a few megabytes each. */
    private static final int PAGE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(WholeReading.class);

    private final SearchQuery query;
    private final ScopeRequest searches;
    private final SourceConfig fields;
    private final RoundTrip engine;
    private final Closing closing;
    private final Deque<Scope> streams;
    private ExactStream order;
    private Optional<CompletableFuture<Page>> ahead;
    private boolean closed;

    /** Gives the point in time back. */
    @FunctionalInterface
    interface Closing {
        void run() throws IOException;
    }

    /** A page of a stream. */
    private record Page(Scope stream, List<Hit<FicheDocument>> hits) {

        boolean isLast() {
            return hits.size() < PAGE;
        }

        Position after() {
            return new Position(0, SortValues.fromEngine(hits.getLast().sort()), Set.of());
        }
    }

    WholeReading(SearchQuery query, ScopeRequest searches, AllFiches.Detail detail, RoundTrip engine, Closing closing) {
        this.query = query;
        this.searches = searches;
        this.fields = ExportedFields.of(detail, query.language());
        this.engine = engine;
        this.closing = closing;
        this.streams = new ArrayDeque<>(ScopeRequest.streams(query.where(), query.part()));
        this.order = new ExactStream(query, streams.getFirst());
        this.ahead = Optional.of(fetch(streams.removeFirst(), Position.BEGINNING));
    }

    @Override
    public List<fr.repere.search.query.Hit> next() {
        List<Hit<FicheDocument>> ready = List.of();
        while (ready.isEmpty() && ahead.isPresent()) {
            Page page = taken(ahead.get());
            ahead = following(page);
            if (order.stream() != page.stream()) {
                order = new ExactStream(query, page.stream());
            }
            ready = order.add(page.hits(), page.isLast());
        }
        return ready.stream().map(this::read).toList();
    }

    /** The page behind this one, or the first of the next stream; asked for now, before anybody needs it. */
    private Optional<CompletableFuture<Page>> following(Page page) {
        if (!page.isLast()) {
            return Optional.of(fetch(page.stream(), page.after()));
        }
        if (streams.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fetch(streams.removeFirst(), Position.BEGINNING));
    }

    private CompletableFuture<Page> fetch(Scope stream, Position position) {
        return CompletableFuture.supplyAsync(
                () -> new Page(
                        stream,
                        engine.ask(List.of(searches.whole(stream, position, PAGE, fields)))
                                .getFirst()
                                .hits()
                                .hits()),
                Thread::startVirtualThread);
    }

    private static Page taken(CompletableFuture<Page> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof ElasticsearchException failure && Failures.isGone(failure)) {
                throw SearchUnavailable.because(failure);
            }
            throw cause instanceof RuntimeException known ? known : e;
        }
    }

    private fr.repere.search.query.Hit read(Hit<FicheDocument> found) {
        Scope scope = SortClause.hasTiers(order.stream())
                ? Tiers.scope(found.sort().getFirst().doubleValue())
                : order.stream();
        return Hits.of(query, scope, Objects.requireNonNull(found.source(), found::id), List.of());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // A page that is still on its way reads the point in time: it goes first.
        ahead.ifPresent(page -> page.handle((hits, failure) -> "").join());
        ahead = Optional.empty();
        try {
            closing.run();
        } catch (IOException | RuntimeException e) {
            LOG.info("a point in time was not given back, it runs out by itself: {}", e.getMessage());
        }
    }
}
