package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Blend;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a page of what the scopes gave, and the cursor that goes on after it. */
final class PageAssembly {

    private static final Position BEGINNING = new Position(0, List.of());

    private final Blend blend;

    PageAssembly(Blend blend) {
        this.blend = blend;
    }

    /** The page that the answers make. */
    SearchResult page(SearchQuery query, String snapshot, Map<Scope, MultiSearchItem<FicheDocument>> found) {
        Map<Scope, Integer> available = new EnumMap<>(Scope.class);
        Map<Scope, Long> totals = new EnumMap<>(Scope.class);
        found.forEach((scope, answer) -> {
            available.put(scope, answer.hits().hits().size());
            totals.put(scope, total(answer));
        });
        Map<Scope, Position> positions = new EnumMap<>(Scope.class);
        List<Hit> hits = new ArrayList<>();
        blend.share(query.size(), available).forEach((scope, share) -> {
            var shown = Objects.requireNonNull(found.get(scope), scope::code)
                    .hits()
                    .hits()
                    .subList(0, share);
            hits.addAll(hits(query, scope, shown));
            positions.put(scope, positionAfter(before(query, scope), shown));
        });
        return new SearchResult(totals, hits, next(query, snapshot, positions, totals, hits.isEmpty()));
    }

    private static Optional<Cursor> next(
            SearchQuery query,
            String snapshot,
            Map<Scope, Position> positions,
            Map<Scope, Long> totals,
            boolean nothingShown) {
        boolean more = positions.entrySet().stream()
                .anyMatch(entry -> entry.getValue().taken() < totals.getOrDefault(entry.getKey(), 0L));
        if (!more || nothingShown) {
            return Optional.empty();
        }
        Map<Scope, Position> begun = new EnumMap<>(positions);
        begun.values().removeIf(position -> position.taken() == 0);
        return Optional.of(new Cursor(snapshot, query.fingerprint(), begun));
    }

    private static List<Hit> hits(
            SearchQuery query,
            Scope scope,
            List<co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument>> shown) {
        List<Hit> hits = new ArrayList<>();
        for (var found : shown) {
            FicheDocument fiche = Objects.requireNonNull(found.source(), found::id);
            hits.add(Hits.of(query, scope, fiche, HighlightClause.fragments(found.highlight())));
        }
        if (scope == Scope.NEAR) {
            // The engine measures from samples of the boundary; on the page the exact distance decides.
            hits.sort(Comparator.comparingDouble(hit -> hit.metres().orElse(Double.MAX_VALUE)));
        }
        return hits;
    }

    private static Position before(SearchQuery query, Scope scope) {
        return query.after()
                .map(cursor -> cursor.positions().getOrDefault(scope, BEGINNING))
                .orElse(BEGINNING);
    }

    private static Position positionAfter(
            Position before, List<co.elastic.clients.elasticsearch.core.search.Hit<FicheDocument>> shown) {
        return shown.isEmpty()
                ? before
                : new Position(
                        before.taken() + shown.size(),
                        SortValues.fromEngine(shown.getLast().sort()));
    }

    private static long total(MultiSearchItem<FicheDocument> answer) {
        TotalHits total = Objects.requireNonNull(answer.hits().total(), "exact totals are asked for");
        return total.value();
    }
}
