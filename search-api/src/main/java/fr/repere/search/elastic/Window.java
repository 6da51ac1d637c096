package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Cursor.SortValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The hits of one scope from which a page is taken, in their exact order. The engine measures on a sphere, and the ring from samples
 * of the boundary, which can be off by their spacing; the exact distance puts its hits in order, and the position remembers which were
 * shown before their turn. Nothing is skipped or shown twice, and a window knows whether a hit that was not asked for may come
 * before those that it has ({@link #isCertain}).
 */
final class Window {

    /** The engine measures on a sphere, we on the ellipsoid: what it says may be so much more than is true, due north at the equator. */
    private static final double SPHERE = 0.994;

    private final OptionalInt distance;
    private final Position before;
    private final List<Ranked> inEngineOrder;
    private final List<Ranked> waiting;

    /** What the engine found, its rank in the engine's order counted from the position's end, and its exact distance. */
    private record Ranked(Hit<FicheDocument> found, int rank, double metres) {

        List<SortValue> sort() {
            return SortValues.fromEngine(found.sort());
        }
    }

    private Window(OptionalInt distance, Position before, List<Ranked> inEngineOrder, List<Ranked> waiting) {
        this.distance = distance;
        this.before = before;
        this.inEngineOrder = inEngineOrder;
        this.waiting = waiting;
    }

    /**
     * The window on the hits that the engine gave behind a position.
     *
     * @param distance where among the sort values the engine's distance stands, when it is to be replaced by the exact one
     * @param metres the exact distance of a hit
     */
    static Window of(
            OptionalInt distance,
            Position before,
            List<Hit<FicheDocument>> found,
            ToDoubleFunction<Hit<FicheDocument>> metres) {
        List<Ranked> ranked = IntStream.range(0, found.size())
                .mapToObj(rank -> new Ranked(
                        found.get(rank), rank, distance.isPresent() ? metres.applyAsDouble(found.get(rank)) : 0))
                .toList();
        List<Ranked> waiting = new ArrayList<>(ranked.stream()
                .filter(hit -> !before.ahead().contains(hit.rank()))
                .toList());
        distance.ifPresent(at -> sort(waiting, at));
        return new Window(distance, before, ranked, waiting);
    }

    /** What the engine puts before the distance still decides first; hits that are equal there stand together already. */
    private static void sort(List<Ranked> hits, int distanceAt) {
        Map<List<SortValue>, Integer> groups = new HashMap<>();
        for (Ranked hit : hits) {
            groups.putIfAbsent(hit.sort().subList(0, distanceAt), groups.size());
        }
        hits.sort(Comparator.<Ranked>comparingInt(
                        hit -> groups.getOrDefault(hit.sort().subList(0, distanceAt), 0))
                .thenComparingDouble(Ranked::metres));
    }

    /** How many hits can be taken. */
    int available() {
        return waiting.size();
    }

    /**
     * Whether no hit behind those that the engine gave can come before the first ones: what it did not give yet is at least as far
     * from every sample as the last one that it gave.
     *
     * @param number how many are to be shown
     * @param gapMetres how far the boundary may be from the nearest sample
     */
    boolean isCertain(int number, double gapMetres) {
        if (distance.isEmpty() || number == 0) {
            return true;
        }
        Ranked shown = waiting.get(number - 1);
        List<SortValue> last = inEngineOrder.getLast().sort();
        int at = distance.getAsInt();
        if (!shown.sort().subList(0, at).equals(last.subList(0, at))) {
            return true;
        }
        // Behind what has no distance comes nothing that has one.
        return !(last.get(at) instanceof SortValue.Decimal(double metres))
                || shown.metres() <= metres * SPHERE - gapMetres;
    }

    /** The first hits, in order. */
    List<Hit<FicheDocument>> take(int number) {
        return waiting.subList(0, number).stream().map(Ranked::found).toList();
    }

    /** The id of the fiche that the engine found: in every order it comes last, but for the number by which the engine goes on. */
    static String id(Hit<FicheDocument> found) {
        return found.sort().reversed().stream()
                .filter(FieldValue::isString)
                .findFirst()
                .orElseThrow()
                .stringValue();
    }

    /** The same window with other copies of its hits, by id, where there are any: those that were asked for with all that is shown. */
    Window with(Map<String, Hit<FicheDocument>> copies) {
        List<Ranked> replaced = waiting.stream()
                .map(hit -> new Ranked(copies.getOrDefault(id(hit.found()), hit.found()), hit.rank(), hit.metres()))
                .toList();
        return new Window(distance, before, inEngineOrder, replaced);
    }

    /** The position after that many hits were shown. */
    Position after(int number) {
        Set<Integer> shown = new HashSet<>(before.ahead());
        waiting.subList(0, number).forEach(hit -> shown.add(hit.rank()));
        int inARow = 0;
        while (shown.contains(inARow)) {
            inARow++;
        }
        int passed = inARow;
        Set<Integer> ahead = new HashSet<>();
        shown.stream().filter(rank -> rank > passed).forEach(rank -> ahead.add(rank - passed));
        return new Position(
                before.taken() + number,
                passed == 0 ? before.after() : inEngineOrder.get(passed - 1).sort(),
                ahead);
    }
}
