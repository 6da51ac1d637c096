package fr.repere.endtoend.benchmark;

import java.util.List;
import java.util.Map;

/**
 * What one run of {@code ./repere bench coverage} measured.
 *
 * @param quick a smoke run, whose figures mean nothing
 * @param load how many processes wanted a processor when the run began and when it ended: over the number of processors, others disturbed
 * @param cold milliseconds that the first questions after the start of search-api took
 * @param first latencies of questions that nobody asked before, by target
 * @param repeated the same questions once more
 * @param cpu milliseconds of processor per question asked the first time, by target, then by process
 * @param agreement how many questions were compared, and how many of them gave the same sums as ours, by what was counted and target
 */
record CoverageResult(
        int fiches,
        String measuredOn,
        String commit,
        boolean quick,
        Map<String, String> machine,
        List<String> load,
        Map<String, Double> cold,
        Map<String, Latencies> first,
        Map<String, Latencies> repeated,
        Map<String, Map<String, Double>> cpu,
        Map<String, Integer> agreement,
        List<Export> exports,
        WhiteZones whiteZones,
        Pictures pictures) {

    /**
     * A whole catalogue, read once.
     *
     * @param what a format of ours, or the engine's own pages
     * @param rows lines of the table, or features
     * @param seconds of each reading
     * @param memory resident megabytes of search-api, before the first reading and at most until after the last
     */
    record Export(String what, long rows, long bytes, List<Double> seconds, List<Long> memory) {

        /** Rows per second of the middle reading. */
        double rate() {
            return rows
                    / Latencies.median(
                            seconds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /**
     * Communes far from everything.
     *
     * @param places different positions, each looked at for every commune
     * @param first latencies of questions that nobody asked before, all of which match every place
     * @param kept other distances of the same questions
     */
    record WhiteZones(long communes, long places, Latencies first, Latencies kept) {}

    /**
     * Maps as PNG, 1,600 pixels wide.
     *
     * @param first of questions that nobody asked before
     * @param kept the same ones once more
     */
    record Pictures(Latencies first, Latencies kept) {}
}
