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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading of a whole result: its streams one after the other, each page behind the sort values of the one before. What comes as it is
 * stored is read in slices side by side, because a page waits for the one before it.
 */
final class WholeReading implements AllFiches.Reading {

    /** As many of these pages as there are slices, and one more, are in memory at a time: a few megabytes each. */
    private static final int PAGE = 2_000;

    private static final int SLICES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(WholeReading.class);

    private final SearchQuery query;
    private final ScopeRequest searches;
    private final SourceConfig fields;
    private final RoundTrip engine;
    private final Closing closing;
    private final Deque<Scope> streams;
    private final Deque<CompletableFuture<Page>> ahead = new ArrayDeque<>();
    private ExactStream order;
    private boolean closed;

    /** Gives the point in time back. */
    @FunctionalInterface
    interface Closing {
        void run() throws IOException;
    }

    /** A page of a slice of a stream. */
    private record Page(Slice of, List<Hit<FicheDocument>> hits) {

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
        begin(streams.removeFirst());
    }

    private void begin(Scope stream) {
        int slices = searches.isOrdered(stream) ? 1 : SLICES;
        for (int i = 0; i < slices; i++) {
            fetch(new Slice(stream, i, slices), Position.BEGINNING);
        }
    }

    @Override
    public List<fr.repere.search.query.Hit> next() {
        List<Hit<FicheDocument>> ready = List.of();
        while (ready.isEmpty() && !ahead.isEmpty()) {
            Page page = taken(ahead.removeFirst());
            follow(page);
            if (order.stream() != page.of().stream()) {
                order = new ExactStream(query, page.of().stream());
            }
            ready = order.add(page.hits(), page.isLast());
        }
        return ready.stream().map(this::read).toList();
    }

    /** The page behind this one, or the first of the next stream; asked for now, before anybody needs it. */
    private void follow(Page page) {
        if (!page.isLast()) {
            fetch(page.of(), page.after());
        } else if (ahead.isEmpty() && !streams.isEmpty()) {
            begin(streams.removeFirst());
        }
    }

    private void fetch(Slice slice, Position position) {
        ahead.addLast(CompletableFuture.supplyAsync(
                () -> new Page(
                        slice,
                        engine.ask(List.of(searches.whole(slice, position, PAGE, fields)))
                                .getFirst()
                                .hits()
                                .hits()),
                Thread::startVirtualThread));
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
        ahead.forEach(page -> page.handle((hits, failure) -> "").join());
        ahead.clear();
        try {
            closing.run();
        } catch (IOException | RuntimeException e) {
            LOG.info("a point in time was not given back, it runs out by itself: {}", e.getMessage());
        }
    }
}
