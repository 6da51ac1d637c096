package fr.repere.endtoend.benchmark;

import java.util.Arrays;
import java.util.Collection;

/**
 * Latencies of a series of requests, in milliseconds.
 *
 * @param count how many were measured
 */
record Latencies(int count, double p50, double p95, double p99, double max) {

    static Latencies of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Latencies(
                sorted.length,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                percentile(sorted, 1));
    }

    /** The least value that so many of the values do not exceed. */
    private static double percentile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, rank)] / 1e4) / 100.0;
    }

    /** The middle one of some values. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
