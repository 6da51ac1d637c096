package fr.repere.endtoend.benchmark;

import java.time.Duration;

/**
 * How long a run measures.
 *
 * @param warmUpAtMost per target, cut short when its throughput is stable
 * @param rounds how often the targets take turns
 * @param requestsPerRound asked by one client, the same of every target
 * @param roundAtMost how long one client may take for them; the slowest target decides for all
 * @param crowdPerRound how long eight clients ask each target in a round
 * @param homes how often the home page is asked of each target
 * @param agreements how many requests are compared for their number of results
 * @param edits how many edits are waited for
 */
record Plan(
        Duration warmUpAtMost,
        Duration warmUpStep,
        int rounds,
        int requestsPerRound,
        Duration roundAtMost,
        Duration crowdPerRound,
        int homes,
        int agreements,
        int edits) {

    static final int CROWD = 8;

    static Plan whole(int rounds) {
        return new Plan(
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                rounds,
                400,
                Duration.ofSeconds(60),
                Duration.ofSeconds(8),
                40,
                212,
                40);
    }

    /** A minute in all: to see that it works, not to measure. */
    static Plan quick() {
        return new Plan(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                2,
                60,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                5,
                60,
                3);
    }

    /** Whether it is only a smoke run. */
    boolean isQuick() {
        return equals(quick());
    }
}
