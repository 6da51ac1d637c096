package fr.repere.search.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Natural breaks as Fisher computes them: among all divisions into classes, the one whose values differ least from the means of their
 * classes, by the sum of squares. Equal values stay together, so that only different ones are looked at; where there are very many, an
 * even sample of them in order. GeoTools has the method too, but does not find the best division: it leaves the largest value out of the
 * account and steps one value aside from class to class.
 */
final class NaturalBreaks {

    /** Time grows with the square. */
    private static final int MOST_DIFFERENT = 1_000;

    private final double[] values;
    /** Sums over the values before an index, each as often as it occurs, measured from the mean lest squares lose their last digits. */
    private final double[] weights;

    private final double[] sums;
    private final double[] squares;

    private NaturalBreaks(double[] sorted) {
        this.values = sample(Arrays.stream(sorted).distinct().toArray());
        double mean = Arrays.stream(sorted).average().orElse(0);
        this.weights = new double[values.length + 1];
        this.sums = new double[values.length + 1];
        this.squares = new double[values.length + 1];
        int read = 0;
        for (int i = 0; i < values.length; i++) {
            double next = i + 1 < values.length ? values[i + 1] : Double.POSITIVE_INFINITY;
            weights[i + 1] = weights[i];
            sums[i + 1] = sums[i];
            squares[i + 1] = squares[i];
            for (; read < sorted.length && sorted[read] < next; read++) {
                double distance = sorted[read] - mean;
                weights[i + 1]++;
                sums[i + 1] += distance;
                squares[i + 1] += distance * distance;
            }
        }
    }

    /** Where the second class begins and every further one: always with a value that occurs. */
    static List<Double> of(double[] sorted, int classes) {
        return sorted.length == 0 ? List.of() : new NaturalBreaks(sorted).breaks(classes);
    }

    private List<Double> breaks(int wanted) {
        int classes = Math.min(wanted, values.length);
        int[][] starts = new int[classes][values.length + 1];
        double[] best = IntStream.rangeClosed(0, values.length)
                .mapToDouble(end -> scatter(0, end))
                .toArray();
        for (int c = 1; c < classes; c++) {
            double[] before = best;
            best = new double[values.length + 1];
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            for (int end = c + 1; end <= values.length; end++) {
                for (int start = c; start < end; start++) {
                    double scatter = before[start] + scatter(start, end);
                    if (scatter < best[end]) {
                        best[end] = scatter;
                        starts[c][end] = start;
                    }
                }
            }
        }
        return breaks(starts);
    }

    /** From where the last class starts back to where the second does. */
    private List<Double> breaks(int[][] starts) {
        Double[] breaks = new Double[starts.length - 1];
        int end = values.length;
        for (int c = breaks.length; c > 0; c--) {
            end = starts[c][end];
            breaks[c - 1] = values[end];
        }
        return List.of(breaks);
    }

    /** The sum of the squares of the distances from their mean. */
    private double scatter(int start, int end) {
        double weight = weights[end] - weights[start];
        double sum = sums[end] - sums[start];
        return weight == 0 ? 0 : squares[end] - squares[start] - sum * sum / weight;
    }

    private static double[] sample(double[] different) {
        if (different.length <= MOST_DIFFERENT) {
            return different;
        }
        return IntStream.range(0, MOST_DIFFERENT)
                .map(i -> (int) ((long) i * (different.length - 1) / (MOST_DIFFERENT - 1)))
                .mapToDouble(i -> different[i])
                .toArray();
    }
}
