package fr.repere.search.elastic;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Blend;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a page of what the streams gave, and the cursor that goes on after it. */
@Component
class PageAssembly {

    private final Blend blend;

    PageAssembly(BlendSettings settings) {
        this.blend = new Blend(settings.nationalShare());
    }

    /** How many hits of a page are left when so many national ones are there at least. */
    int leftByNational(int size, int national) {
        return blend.left(size, national);
    }

    /** A page and what follows it. */
    record Page(List<Hit> hits, Optional<Cursor> next) {}

    /** The page that the streams make. */
    Page page(SearchQuery query, String snapshot, Totals totals, Map<Scope, Window> streams) {
        Map<Scope, Position> positions = new EnumMap<>(Scope.class);
        Map<Scope, Integer> available = new EnumMap<>(Scope.class);
        query.after().ifPresent(cursor -> positions.putAll(cursor.positions()));
        streams.forEach((stream, window) -> available.put(stream, window.available()));
        List<Hit> page = new ArrayList<>();
        blend.share(query.size(), available).forEach((stream, share) -> {
            Window window = Objects.requireNonNull(streams.get(stream), stream::code);
            window.take(share).forEach(hit -> page.add(read(query, stream, hit)));
            positions.put(stream, window.after(share));
        });
        boolean more = !page.isEmpty()
                && positions.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().taken() < totals.inStream(entry.getKey()));
        positions.values().removeIf(position -> position.taken() == 0);
        return new Page(
                page,
                more
                        ? Optional.of(new Cursor(
                                snapshot,
                                query.fingerprint(),
                                query.filters().openAt().orElse(Instant.EPOCH),
                                totals,
                                positions))
                        : Optional.empty());
    }

    /** The hits of a stream behind a position. */
    static Window window(
            SearchQuery query,
            Scope stream,
            Position position,
            List<co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument>> found) {
        return Window.of(SortClause.measured(stream, query), position, found, hit -> Hits.metres(query.where(), hit));
    }

    /** A hit as a page shows it. */
    static Hit read(
            SearchQuery query, Scope scope, co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument> found) {
        return Hits.of(
                query,
                SortClause.hasTiers(scope) ? Tiers.scope(found.sort().getFirst().doubleValue()) : scope,
                Objects.requireNonNull(found.source(), found::id),
                HighlightClause.fragments(found.highlight()));
    }
}
