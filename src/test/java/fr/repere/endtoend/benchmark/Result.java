package fr.repere.endtoend.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a run of one size found, as it stands in the JSON report. Maps are by name of the target.
 *
 * @param measuredOn the day, ISO 8601
 * @param commit of the measured program
 * @param quick whether it was only a smoke run, whose figures mean nothing
 * @param machine processors, memory, versions
 * @param refusedFilters filters of the shapes that the endpoint does not know, left out for all targets
 * @param edits from the commit of an edit until it is found, under load
 * @param warmUpSeconds how long each target was warmed
 */
record Result(
        int fiches,
        String measuredOn,
        String commit,
        boolean quick,
        Map<String, String> machine,
        Filling filling,
        List<String> refusedFilters,
        Agreement agreement,
        Map<String, Double> warmUpSeconds,
        Map<String, Alone> alone,
        Map<String, Crowd> crowd,
        Map<String, Latencies> home,
        Repetition repetition,
        Latencies edits,
        List<ShapeTimes> slowest,
        Map<String, Long> memory) {

    /**
     * One client.
     *
     * @param cpu milliseconds of processor per request, by process
     */
    record Alone(Latencies latencies, Map<String, Double> cpu) {}

    /**
     * Eight clients.
     *
     * @param throughput requests per second
     * @param cpu milliseconds of processor per request, by process
     */
    record Crowd(Latencies latencies, double throughput, Map<String, Double> cpu) {

        /** The round of middle throughput: one disturbed round moves nothing. */
        static Crowd middle(List<Crowd> rounds) {
            return rounds.stream()
                    .sorted(Comparator.comparingDouble(Crowd::throughput))
                    .toList()
                    .get(rounds.size() / 2);
        }
    }

    /** How many requests one client asked, how many of them were different, and how often the most frequent one was asked. */
    record Repetition(int requests, int different, int most) {}

    /** Median milliseconds of a shape, by target. */
    record ShapeTimes(String shape, int requests, Map<String, Double> p50) {}
}
