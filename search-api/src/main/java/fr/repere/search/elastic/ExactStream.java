package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.SortValue;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Puts the hits of a stream, which come in the engine's order, into the exact one, as {@link Window} does for a page: a hit is held back
 * until nothing that the engine has not given yet can be nearer. The rest of the order is the engine's.
 */
final class ExactStream {

    /** See {@link Window}: so much more may the engine say than is true. */
    private static final double SPHERE = 0.994;
    /** A ring so dense that so many wait keeps the order that they have. */
    private static final int MOST = 4_000;

    private final SearchQuery query;
    private final Scope stream;
    private final OptionalInt distanceAt;
    private final double gapMetres;
    private final List<Ranked> held = new ArrayList<>();
    private List<SortValue> group = List.of();

    private record Ranked(Hit<FicheDocument> found, double metres) {}

    /** The order of a stream of a search. */
    ExactStream(SearchQuery query, Scope stream) {
        this.query = query;
        this.stream = stream;
        this.distanceAt = SortClause.measured(stream, query);
        this.gapMetres =
                query.where() instanceof Where.Around around ? around.origin().gapMetres() : 0;
    }

    /** The stream whose order it is. */
    Scope stream() {
        return stream;
    }

    /**
     * The hits whose turn has come after these, in order.
     *
     * @param last whether no more follow
     */
    List<Hit<FicheDocument>> add(List<Hit<FicheDocument>> page, boolean last) {
        if (distanceAt.isEmpty()) {
            return page;
        }
        int at = distanceAt.getAsInt();
        List<Hit<FicheDocument>> ready = new ArrayList<>(page.size());
        double engineMetres = Double.POSITIVE_INFINITY;
        for (Hit<FicheDocument> hit : page) {
            List<SortValue> sort = SortValues.fromEngine(hit.sort());
            if (!sort.subList(0, at).equals(group)) {
                release(ready, Double.POSITIVE_INFINITY);
                group = List.copyOf(sort.subList(0, at));
            }
            // What has no distance comes behind everything that has one.
            engineMetres = sort.get(at) instanceof SortValue.Decimal(double metres) ? metres : Double.POSITIVE_INFINITY;
            held.add(new Ranked(hit, Hits.metres(query.where(), hit)));
        }
        release(ready, last ? Double.POSITIVE_INFINITY : engineMetres * SPHERE - gapMetres);
        return ready;
    }

    private void release(List<Hit<FicheDocument>> ready, double certainMetres) {
        held.sort(Comparator.comparingDouble(Ranked::metres));
        int number = 0;
        while (number < held.size() && (held.get(number).metres() <= certainMetres || held.size() - number > MOST)) {
            ready.add(held.get(number).found());
            number++;
        }
        held.subList(0, number).clear();
    }
}
