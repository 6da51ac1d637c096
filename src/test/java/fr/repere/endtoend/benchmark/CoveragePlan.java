package fr.repere.endtoend.benchmark;

/**
 * How much a run about coverage asks.
 *
 * @param warmUps questions asked of each target before anything is measured
 * @param rounds how often the targets take turns
 * @param questionsPerRound the same of every target
 * @param agreements how many questions are compared
 * @param exports how often each export is read
 * @param pictures how many maps and white zones are asked for
 */
record CoveragePlan(int warmUps, int rounds, int questionsPerRound, int agreements, int exports, int pictures) {

    static CoveragePlan whole(int rounds) {
        return new CoveragePlan(200, rounds, 60, 20, 5, 15);
    }

    /** To see that it works, not to measure. */
    static CoveragePlan quick() {
        return new CoveragePlan(10, 2, 10, 20, 1, 3);
    }

    /** Whether it is only a smoke run. */
    boolean isQuick() {
        return equals(quick());
    }
}
