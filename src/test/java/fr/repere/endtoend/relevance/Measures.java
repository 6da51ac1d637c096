package fr.repere.endtoend.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How good one answer is, or the mean of many; 0 to 1.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten, gain 2^grade − 1: the right fiches, the best of them first
 * @param recall the share of the useful fiches (grade 2 or 3) that the first ten hold, of ten when there are more
 * @param mrr one over the rank of the first useful fiche; 0 when none is among the first ten
 */
public record Measures(double ndcg, double recall, double mrr) {

    /** The least grade of a fiche that helps. */
    static final int USEFUL = 2;

    /**
     * Measures an answer.
     *
     * @param answer the grades of the first ten fiches, in the order of the answer
     * @param judged the grades of all judged fiches, in any order
     */
    public static Measures of(List<Integer> answer, Collection<Integer> judged) {
        List<Integer> ideal = judged.stream()
                .sorted(Comparator.reverseOrder())
                .limit(Ranking.DEPTH)
                .toList();
        long useful = judged.stream().filter(grade -> grade >= USEFUL).count();
        long found = answer.stream().filter(grade -> grade >= USEFUL).count();
        return new Measures(
                gain(answer) / gain(ideal), (double) found / Math.min(useful, Ranking.DEPTH), reciprocalRank(answer));
    }

    /** The mean of several answers' measures. */
    public static Measures mean(Collection<Measures> several) {
        return new Measures(
                several.stream().mapToDouble(Measures::ndcg).average().orElseThrow(),
                several.stream().mapToDouble(Measures::recall).average().orElseThrow(),
                several.stream().mapToDouble(Measures::mrr).average().orElseThrow());
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return gain;
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (int rank = 0; rank < grades.size(); rank++) {
            if (grades.get(rank) >= USEFUL) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }
}
