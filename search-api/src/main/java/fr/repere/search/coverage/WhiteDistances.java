package fr.repere.search.coverage;

import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Positions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** How far each commune is from the nearest of some places. Depends on no distance that was asked for, so one serves them all. */
final class WhiteDistances {

    private static final int AT_ONCE = 512;
    /** A distance, and a reference to a code that many share. */
    private static final int BYTES_PER_COMMUNE = 16;

    private static final int BYTES_BESIDE = 10_000;

    private final long fiches;
    private final int places;
    private final double[] metres;
    private final String[] nearest;
    private final BitSet inside;

    private WhiteDistances(long fiches, int places, int communes) {
        this.fiches = fiches;
        this.places = places;
        this.metres = new double[communes];
        this.nearest = new String[communes];
        this.inside = new BitSet(communes);
        Arrays.fill(nearest, "");
    }

    /**
     * The distances of all communes, worked out side by side.
     *
     * @param workers do the work; as many at once as they are
     */
    static WhiteDistances of(WhiteCommunes communes, Positions places, ExecutorService workers) {
        WhiteDistances distances = new WhiteDistances(places.fiches(), places.size(), communes.size());
        for (int i = 0; i < places.size(); i++) {
            int number = communes.number(places.commune(i));
            if (number >= 0) {
                distances.inside.set(number);
            }
        }
        WhiteTree tree = new WhiteTree(places);
        List<Future<?>> parts = new ArrayList<>();
        for (int from = 0; from < communes.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(communes.size(), from + AT_ONCE);
            parts.add(workers.submit(() -> distances.measure(communes, places, tree, first, end)));
        }
        parts.forEach(WhiteDistances::await);
        return distances;
    }

    private void measure(WhiteCommunes communes, Positions places, WhiteTree tree, int from, int end) {
        for (int i = from; i < end; i++) {
            PointDocument point = communes.point(i);
            if (point == null) {
                metres[i] = Double.NaN;
                continue;
            }
            WhiteTree.Nearest found = tree.to(point.toLonLat());
            metres[i] = found.metres();
            if (found.index() >= 0) {
                nearest[i] = places.commune(found.index());
            }
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How many fiches have a place that counts. */
    long fiches() {
        return fiches;
    }

    /** How many places count. */
    int places() {
        return places;
    }

    /** From a commune's point to the nearest place; infinite when there is no place, NaN when the commune has no point. */
    double metres(int number) {
        return metres[number];
    }

    /** The INSEE code of the commune that the nearest place is in, empty when it is not known or there is no place. */
    String nearest(int number) {
        return nearest[number];
    }

    /** Whether a place that counts is in the commune. */
    boolean hasPlace(int number) {
        return inside.get(number);
    }

    /** About what it weighs in memory. */
    int bytes() {
        return BYTES_BESIDE + metres.length * BYTES_PER_COMMUNE;
    }
}
