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
        found.forEach(
                (scope, answer) -> available.put(scope, answer.hits().hits().size()));
        Map<Scope, Integer> shares = blend.share(query.size(), available);
        Map<Scope, Long> totals = new EnumMap<>(Scope.class);
        Map<Scope, Position> positions = new EnumMap<>(Scope.class);
        List<Hit> hits = new ArrayList<>();
        boolean more = false;
        for (Map.Entry<Scope, MultiSearchItem<FicheDocument>> entry : found.entrySet()) {
            Scope scope = entry.getKey();
            var shown =
                    entry.getValue().hits().hits().subList(0, Objects.requireNonNull(shares.get(scope), scope::code));
            hits.addAll(hits(query, scope, shown));
            Position position = positionAfter(before(query, scope), shown);
            positions.put(scope, position);
            long total = total(entry.getValue());
            totals.put(scope, total);
            more |= position.taken() < total;
        }
        positions.values().removeIf(position -> position.taken() == 0);
        Optional<Cursor> next = more && !hits.isEmpty()
                ? Optional.of(new Cursor(snapshot, query.fingerprint(), positions))
                : Optional.empty();
        return new SearchResult(totals, hits, next);
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
